package com.aeondt.inference.gguf;

import java.util.List;

/** A value of the header's metadata. Integers of every width become {@code long}, both floats become {@code double}. */
public sealed interface GgufValue {

    /** An integer; the unsigned ones above {@link Long#MAX_VALUE} are refused by the reader. */
    record Whole(long value) implements GgufValue {}

    /** A floating-point number, possibly not finite. */
    record Real(double value) implements GgufValue {}

    /** A truth value. */
    record Flag(boolean value) implements GgufValue {}

    /** A string; bytes that are not UTF-8 are kept one character each. */
    record Text(String value) implements GgufValue {}

    /** An array of integers or truth values. */
    record Wholes(List<Long> values) implements GgufValue {}

    /** An array of floating-point numbers. */
    record Reals(List<Double> values) implements GgufValue {}

    /** An array of strings. */
    record Texts(List<String> values) implements GgufValue {}

    /**
     * An array that was checked and not kept.
     *
     * @param size its number of elements
     */
    record Skipped(long size) implements GgufValue {}
}
