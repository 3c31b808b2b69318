package com.aeondt.inference.text;

import com.aeondt.platform.AeonException;
import java.util.Arrays;

/**
 * A turn of a conversation.
 *
 * @param role who speaks
 * @param content what is said
 */
public record ChatMessage(Role role, String content) {

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
