package com.aeondt.inference.worker;

import com.aeondt.inference.text.ChatMessage;
import com.aeondt.inference.text.ChatMessage.Role;
import com.aeondt.inference.text.InferenceError;
import com.aeondt.inference.text.Prompt;
import com.aeondt.platform.AeonException;
import java.util.Optional;

/**
 * What has to be known of a model's template before it is used.
 *
 * @param tools how the model asks for tools; empty when it cannot
 * @param strict whether it refuses conversations; the library then takes the process down
 */
public record ChatTemplate(Optional<ToolSyntax> tools, boolean strict) {

    /** One without tools that takes every conversation. */
    public static final ChatTemplate PLAIN = new ChatTemplate(Optional.empty(), false);

    /** Reads the template of a model's file. */
    public static ChatTemplate of(Optional<String> template) {
        return new ChatTemplate(
                template.flatMap(ToolSyntax::of),
                template.map(text -> text.contains("raise_exception")).orElse(false));
    }

    /**
     * Refuses what the template would refuse. Those that refuse anything want user and assistant to take turns, the user first, after at
     * most one word of the system; what tools ask and answer does not count.
     *
     * @throws AeonException with {@link InferenceError#MESSAGES_INVALID}
     */
    void check(Prompt prompt) {
        if (!strict || !(prompt instanceof Prompt.Chat chat)) {
            return;
        }
        var next = Role.USER;
        for (int i = 0; i < chat.messages().size(); i++) {
            var message = chat.messages().get(i);
            if ((i == 0 && message.role() == Role.SYSTEM) || ofTools(message)) {
                continue;
            }
            if (message.role() != next) {
                throw new AeonException(
                        InferenceError.MESSAGES_INVALID,
                        "With this model user and assistant take turns, the user first, after at most one system message.");
            }
            next = next == Role.USER ? Role.ASSISTANT : Role.USER;
        }
        if (chat.messages().stream().noneMatch(message -> message.role() == Role.USER)) {
            throw new AeonException(InferenceError.MESSAGES_INVALID, "With this model the user says something.");
        }
    }

    private static boolean ofTools(ChatMessage message) {
        return message.role() == Role.TOOL || !message.calls().isEmpty();
    }
}
