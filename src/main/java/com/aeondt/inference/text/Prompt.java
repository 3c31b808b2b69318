package com.aeondt.inference.text;

import java.util.List;
import java.util.function.UnaryOperator;

/** What a model goes on from. */
public sealed interface Prompt {

    /** A conversation, which the model's own template turns into text. */
    record Chat(List<ChatMessage> messages) implements Prompt {

        public Chat {
            messages = List.copyOf(messages);
        }

        @Override
        public Prompt map(UnaryOperator<String> change) {
            return new Chat(
                    messages.stream().map(message -> message.map(change)).toList());
        }
    }

    /** Text as it is. */
    record Raw(String text) implements Prompt {

        @Override
        public Prompt map(UnaryOperator<String> change) {
            return new Raw(change.apply(text));
        }
    }

    /** The same with each text changed. */
    Prompt map(UnaryOperator<String> change);
}
