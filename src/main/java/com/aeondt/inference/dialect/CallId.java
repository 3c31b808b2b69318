package com.aeondt.inference.dialect;

import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

/** Ids of calls: nine letters or digits, which is what the strictest templates ask for. */
final class CallId {

    private static final Pattern STRICT = Pattern.compile("[a-zA-Z0-9]{9}");
    private static final int LENGTH = 9;

    private CallId() {}

    static String next() {
        return text(ThreadLocalRandom.current().nextLong());
    }

    static boolean strict(String id) {
        return STRICT.matcher(id).matches();
    }

    /** A strict id, always the same for the same one. */
    static String strictly(String id) {
        return strict(id) ? id : text(id.hashCode() * 0x9E37_79B9_7F4A_7C15L);
    }

    private static String text(long number) {
        var digits = Long.toString(number & Long.MAX_VALUE, Character.MAX_RADIX);
        return ("0".repeat(LENGTH) + digits).substring(digits.length());
    }
}
