package com.aeondt.tasks.exchange;

import java.util.Optional;
import java.util.regex.Pattern;

/** Which words can be a category or a tag of ours. */
final class Signs {

    private static final Pattern NAME =
            Pattern.compile("[\\p{L}\\p{N}_][\\p{L}\\p{N}_./+-]*", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern DIGITS = Pattern.compile("\\d+");

    private Signs() {}

    static boolean category(String word) {
        return NAME.matcher(word).matches();
    }

    static boolean tag(String word) {
        return NAME.matcher(word).matches() && !DIGITS.matcher(word).matches();
    }

    /** A text of several words as one word; empty when nothing is left. */
    static Optional<String> word(String text) {
        var word = text.strip().replaceAll("[^\\p{L}\\p{N}_./+-]+", "-").replaceAll("^[-./+]+|-+$", "");
        return Optional.of(word).filter(Signs::category);
    }
}
