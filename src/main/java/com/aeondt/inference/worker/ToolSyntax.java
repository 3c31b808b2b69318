package com.aeondt.inference.worker;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The way in which a family of models writes that it wants a tool. The templates that come with models show the tools to them;
 * what they answer is a convention of each family.
 */
public enum ToolSyntax {

    /** An object within tags: Hermes, Qwen. */
    TAGGED("<tool_call>", "</tool_call>", "arguments"),

    /** A list of objects behind a mark: Mistral. */
    LISTED("[TOOL_CALLS]", "", "arguments"),

    /** An object and nothing else: Llama 3.1 and later. */
    BARE("<|python_tag|>", "", "parameters");

    private static final Pattern SHOWS_TOOLS = Pattern.compile("\\{%[^%]*\\btools\\b");
    private static final String LLAMA_TOOL_ROLE = "<|start_header_id|>ipython";

    private final String opening;
    private final String closing;
    private final String arguments;

    ToolSyntax(String opening, String closing, String arguments) {
        this.opening = opening;
        this.closing = closing;
        this.arguments = arguments;
    }

    /** The syntax of the models that the template was made for; empty when it shows no tools or in an unknown way. */
    public static Optional<ToolSyntax> of(String template) {
        if (!SHOWS_TOOLS.matcher(template).find()) {
            return Optional.empty();
        }
        if (template.contains(TAGGED.opening)) {
            return Optional.of(TAGGED);
        }
        if (template.contains(LISTED.opening)) {
            return Optional.of(LISTED);
        }
        return template.contains(BARE.opening) || template.contains(LLAMA_TOOL_ROLE)
                ? Optional.of(BARE)
                : Optional.empty();
    }

    /** What stands before a call. */
    String opening() {
        return opening;
    }

    /** What stands behind it; empty for nothing. */
    String closing() {
        return closing;
    }

    /** What the arguments are called. */
    String arguments() {
        return arguments;
    }
}
