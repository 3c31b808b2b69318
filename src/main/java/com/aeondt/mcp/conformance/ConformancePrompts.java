package com.aeondt.mcp.conformance;

import com.aeondt.mcp.protocol.PromptSource;
import io.modelcontextprotocol.spec.McpSchema.Content;
import io.modelcontextprotocol.spec.McpSchema.GetPromptResult;
import io.modelcontextprotocol.spec.McpSchema.Prompt;
import io.modelcontextprotocol.spec.McpSchema.PromptArgument;
import io.modelcontextprotocol.spec.McpSchema.PromptMessage;
import io.modelcontextprotocol.spec.McpSchema.Role;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The prompts that the suite gets. */
@Component
@Profile("conformance")
class ConformancePrompts implements PromptSource {

    @Override
    public List<Prompt> prompts() {
        return List.of(
                prompt("test_simple_prompt"),
                prompt("test_prompt_with_arguments", "arg1", "arg2"),
                prompt("test_prompt_with_embedded_resource", "resourceUri"),
                prompt("test_prompt_with_image"));
    }

    @Override
    public GetPromptResult get(String name, Map<String, Object> arguments) {
        return switch (name) {
            case "test_simple_prompt" -> messages(Fixtures.text("This is a simple prompt for testing."));
            case "test_prompt_with_arguments" ->
                messages(Fixtures.text("Prompt with arguments: arg1='%s', arg2='%s'"
                        .formatted(arguments.get("arg1"), arguments.get("arg2"))));
            case "test_prompt_with_embedded_resource" ->
                messages(
                        Fixtures.resource(
                                String.valueOf(arguments.get("resourceUri")),
                                "text/plain",
                                "Embedded resource content for testing."),
                        Fixtures.text("Please process the embedded resource above."));
            default -> messages(Fixtures.image(), Fixtures.text("Please analyze the image above."));
        };
    }

    @Override
    public List<String> complete(String argument, String typed) {
        return argument.equals("arg1") ? List.of(typed + "-completed") : List.of();
    }

    private static Prompt prompt(String name, String... arguments) {
        return Prompt.builder(name)
                .description("A fixture of the conformance suite")
                .arguments(Arrays.stream(arguments)
                        .map(argument -> PromptArgument.builder(argument)
                                .description("An argument of the fixture")
                                .required(true)
                                .build())
                        .toList())
                .build();
    }

    private static GetPromptResult messages(Content... contents) {
        return GetPromptResult.builder(Arrays.stream(contents)
                        .map(content -> new PromptMessage(Role.USER, content))
                        .toList())
                .build();
    }
}
