package com.aeondt.inference.text;

import com.aeondt.inference.text.Completion.Usage;

/** Takes a text piece by piece while it is written. An exception ends the waiting or writing and reaches the caller. */
@FunctionalInterface
public interface TextSink {

    /** Takes no notice: for callers who want the whole only. */
    TextSink NONE = piece -> {};

    /** The next piece; whole characters, never empty. */
    void accept(String piece);

    /** Called on the caller's thread now and then while there is nothing to hand on, from the waiting for a turn on. */
    default void waiting() {}

    /**
     * Called with what reading the prompt and writing have taken since the last time, shown or not: for whoever pays when the text
     * does not come to its end. A text that does says what it took as a whole.
     */
    default void taken(Usage more) {}
}
