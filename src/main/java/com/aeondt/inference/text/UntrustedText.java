package com.aeondt.inference.text;

import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Takes out of a user's text what a tokenizer would read as a command: the model's control tokens, also those that appear
 * when others are taken out, and characters that no text has.
 */
public final class UntrustedText {

    private static final Pattern NEVER_MATCHES = Pattern.compile("(?!)");
    private static final Pattern CONTROL_CHARACTERS =
            Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\x7F\uFFFE\uFFFF]");

    private final Pattern controlTokens;

    public UntrustedText(Collection<String> controlTokens) {
        this.controlTokens = controlTokens.isEmpty()
                ? NEVER_MATCHES
                : Pattern.compile(controlTokens.stream().map(Pattern::quote).collect(Collectors.joining("|")));
    }

    /** Common spellings, for a model whose vocabulary cannot be seen. */
    public static List<String> commonControlTokens() {
        return List.of(
                "<|im_start|>",
                "<|im_end|>",
                "<|endoftext|>",
                "<|eot_id|>",
                "<|eom_id|>",
                "<|start_header_id|>",
                "<|end_header_id|>",
                "<|begin_of_text|>",
                "<|end_of_text|>",
                "<|system|>",
                "<|user|>",
                "<|assistant|>",
                "<|end|>",
                "<start_of_turn>",
                "<end_of_turn>",
                "[INST]",
                "[/INST]",
                "<s>",
                "</s>");
    }

    /** The text without them. */
    public String clean(String text) {
        var well = CONTROL_CHARACTERS.matcher(wellFormed(text)).replaceAll("");
        while (true) {
            var stripped = controlTokens.matcher(well).replaceAll("");
            if (stripped.length() == well.length()) {
                return stripped;
            }
            well = stripped;
        }
    }

    /** Lone surrogates become the replacement character. */
    private static String wellFormed(String text) {
        boolean lone = text.codePoints().anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
        if (!lone) {
            return text;
        }
        return text.codePoints()
                .map(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? 0xFFFD : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
