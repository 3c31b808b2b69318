package com.aeondt.inference.text;

/** Takes a text piece by piece while it is written. An exception ends the writing and reaches the caller. */
@FunctionalInterface
public interface TextSink {

    /** Takes no notice: for callers who want the whole only. */
    TextSink NONE = piece -> {};

    /** The next piece; whole characters, never empty. */
    void accept(String piece);
}
