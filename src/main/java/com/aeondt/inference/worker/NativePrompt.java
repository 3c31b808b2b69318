package com.aeondt.inference.worker;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the native library goes on from. The template mangles what is not ASCII, so it sees place-holders and the texts are put
 * in afterwards, in one pass: a text that looks like a place-holder stays what it is.
 *
 * @param text as it is, or a conversation that the model's template arranges
 * @param marker what place-holders begin with; empty when no template is used
 * @param texts what belongs in the place of each
 * @param begun what the answer begins with
 */
record NativePrompt(String text, String marker, List<String> texts, String begun) {

    NativePrompt {
        texts = List.copyOf(texts);
    }

    /** Text as it is. */
    static NativePrompt raw(String text) {
        return new NativePrompt(text, "", List.of(), "");
    }

    boolean conversation() {
        return !marker.isEmpty();
    }

    /** The arranged conversation with its texts, and the beginning of the answer. */
    String fill(String arranged) {
        return Pattern.compile(Pattern.quote(marker) + "(\\d+)E")
                        .matcher(arranged)
                        .replaceAll(match -> Matcher.quoteReplacement(texts.get(Integer.parseInt(match.group(1)))))
                + begun;
    }
}
