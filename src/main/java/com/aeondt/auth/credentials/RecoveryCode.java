package com.aeondt.auth.credentials;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What lets somebody in who has lost his authenticator: 24 characters of base 32 in groups of four, 120 bits, good once. */
public record RecoveryCode(String text) {

    /** How many there are in a set. */
    public static final int COUNT = 10;

    private static final int BYTES = 15;

    /** A new set. */
    public static List<RecoveryCode> newSet() {
        return Stream.generate(() -> Base32.encode(Octets.random(BYTES).bytes()))
                .limit(COUNT)
                .map(code -> new RecoveryCode(code.replaceAll("(.{4})(?!$)", "$1-")))
                .toList();
    }

    /** What is stored; however people type it, with or without dashes, in either case. */
    public Octets hash() {
        return Octets.of(text.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT)).sha256();
    }

    /** Never the code, so that one that strays into a log is harmless. */
    @Override
    public String toString() {
        return "RecoveryCode";
    }
}
