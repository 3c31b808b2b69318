package com.aeondt.inference.text;

import java.util.List;

/**
 * A text that was written.
 *
 * @param text the whole of it
 * @param usage what it took
 * @param finish why it ended
 * @param calls the tools that the model asks for
 */
public record Completion(String text, Usage usage, Finish finish, List<ToolCall> calls) {

    public Completion {
        calls = List.copyOf(calls);
    }

    /** A text without calls. */
    public Completion(String text, Usage usage, Finish finish) {
        this(text, usage, finish, List.of());
    }

    /** The same, ended by calls. */
    public Completion calling(String said, List<ToolCall> wanted) {
        return new Completion(said, usage, Finish.TOOL_CALLS, wanted);
    }

    /**
     * What a text took, in tokens.
     *
     * @param prompt read
     * @param completion written
     */
    public record Usage(int prompt, int completion) {

        /** One token that was written. */
        public static final Usage ONE_TOKEN = new Usage(0, 1);

        public int total() {
            return prompt + completion;
        }

        public Usage plus(Usage more) {
            return new Usage(prompt + more.prompt, completion + more.completion);
        }
    }

    /** Why a text ended. */
    public enum Finish {
        /** The model was done or came to a stop text. */
        STOP,
        /** The tokens that were allowed are used up. */
        LENGTH,
        /** The model waits for tools. */
        TOOL_CALLS
    }
}
