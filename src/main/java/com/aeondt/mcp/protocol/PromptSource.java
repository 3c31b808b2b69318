package com.aeondt.mcp.protocol;

import io.modelcontextprotocol.spec.McpSchema.GetPromptResult;
import io.modelcontextprotocol.spec.McpSchema.Prompt;
import java.util.List;
import java.util.Map;

/** Where prompts come from. */
public interface PromptSource {

    /** Those that the current caller may use. */
    List<Prompt> prompts();

    GetPromptResult get(String name, Map<String, Object> arguments);

    /** Values that the argument could have, beginning with what has been typed. */
    List<String> complete(String argument, String typed);
}
