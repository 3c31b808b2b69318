package com.aeondt.inference.text;

/**
 * A text that was written.
 *
 * @param text the whole of it
 * @param usage what it took
 * @param finish why it ended
 */
public record Completion(String text, Usage usage, Finish finish) {

    /**
     * What a text took, in tokens.
     *
     * @param prompt read
     * @param completion written
     */
    public record Usage(int prompt, int completion) {

        public int total() {
            return prompt + completion;
        }
    }

    /** Why a text ended. */
    public enum Finish {
        /** The model was done or came to a stop text. */
        STOP,
        /** The tokens that were allowed are used up. */
        LENGTH
    }
}
