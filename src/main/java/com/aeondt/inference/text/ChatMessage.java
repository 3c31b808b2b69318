package com.aeondt.inference.text;

import com.aeondt.platform.AeonException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A turn of a conversation.
 *
 * @param role who speaks
 * @param content what is said
 * @param calls the tools that the model asked for in this turn
 * @param answers the id of the call that this turn answers
 */
public record ChatMessage(Role role, String content, List<ToolCall> calls, Optional<String> answers) {

    public ChatMessage {
        calls = List.copyOf(calls);
    }

    /** A turn without tools. */
    public ChatMessage(Role role, String content) {
        this(role, content, List.of(), Optional.empty());
    }

    /** The same with what is said changed. */
    public ChatMessage map(UnaryOperator<String> change) {
        return new ChatMessage(role, change.apply(content), calls, answers);
    }

    /** The same with other calls. */
    public ChatMessage withCalls(List<ToolCall> others) {
        return new ChatMessage(role, content, others, answers);
    }

    /** Who speaks; the name in lower case is what templates and the OpenAI API call it. */
    public enum Role {
        SYSTEM("system"),
        USER("user"),
        ASSISTANT("assistant"),
        TOOL("tool");

        private final String word;

        Role(String word) {
            this.word = word;
        }

        /**
         * The role of this name; {@code developer} is another word for system.
         *
         * @throws AeonException with {@link InferenceError#MESSAGES_INVALID}
         */
        public static Role of(String word) {
            if (word.equals("developer")) {
                return SYSTEM;
            }
            return Arrays.stream(values())
                    .filter(role -> role.word.equals(word))
                    .findFirst()
                    .orElseThrow(() -> new AeonException(
                            InferenceError.MESSAGES_INVALID, "A role is system, user, assistant or tool."));
        }

        /** Its name in templates and on the wire. */
        public String word() {
            return word;
        }
    }
}
