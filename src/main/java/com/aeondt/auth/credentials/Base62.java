package com.aeondt.auth.credentials;

import java.security.SecureRandom;

/** Digits, upper-case and lower-case letters: text that a double click selects whole and a URL carries unchanged. */
final class Base62 {

    static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    private static final SecureRandom RANDOM = new SecureRandom();

    private Base62() {}

    /** Random characters, each worth 5.95 bits. */
    static String random(int length) {
        var text = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            text.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return text.toString();
    }

    /** The number in base 62, padded on the left with zeros. */
    static String encode(long number, int length) {
        var text = new StringBuilder(length);
        for (long rest = number; text.length() < length; rest /= 62) {
            text.append(ALPHABET.charAt((int) (rest % 62)));
        }
        return text.reverse().toString();
    }
}
