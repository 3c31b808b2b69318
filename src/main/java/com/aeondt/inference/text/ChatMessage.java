package com.aeondt.inference.text;

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

        /** Its name in templates and on the wire. */
        public String word() {
            return word;
        }
    }
}
