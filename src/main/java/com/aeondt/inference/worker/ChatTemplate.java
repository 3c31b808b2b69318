package com.aeondt.inference.worker;

import com.aeondt.inference.dialect.ToolDialect;
import com.aeondt.inference.text.ChatMessage;
import com.aeondt.inference.text.ChatMessage.Role;
import com.aeondt.inference.text.InferenceError;
import com.aeondt.inference.text.Prompt;
import com.aeondt.platform.AeonException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What has to be known of a model's template before it is used.
 *
 * @param tools how the model asks for tools; empty when it cannot
 * @param order which conversations it refuses; the library then takes the process down
 */
public record ChatTemplate(Optional<ToolDialect> tools, Order order) {

    private static final Pattern REFUSAL = Pattern.compile("raise_exception\\s*\\(([^)]*)");

    /** What a conversation has that {@link ToolDialect#arranged} and {@link ToolDialect#id} see to. */
    private static final Pattern OF_TOOLS = Pattern.compile("(?i)single tool-?calls|length 9|first user message");

    /** What a template demands of the order in which people speak. */
    public enum Order {
        /** It takes everything. */
        ANY,
        /** The user says something. */
        SOME_USER,
        /** User and assistant take turns. */
        TURNS
    }

    /** One without tools that takes every conversation. */
    public static final ChatTemplate PLAIN = new ChatTemplate(Optional.empty(), Order.ANY);

    /**
     * Reads the templates of a model's file.
     *
     * @param template the ordinary one
     * @param withTools another one that is used when tools are offered
     */
    public static ChatTemplate of(Optional<String> template, Optional<String> withTools) {
        return new ChatTemplate(
                withTools.or(() -> template).flatMap(ToolDialect::of),
                order(template.orElse("") + withTools.orElse("")));
    }

    private static Order order(String templates) {
        var refusals = REFUSAL.matcher(templates).results().toList();
        if (refusals.isEmpty()) {
            return Order.ANY;
        }
        return refusals.stream()
                        .allMatch(each -> OF_TOOLS.matcher(each.group(1)).find())
                ? Order.SOME_USER
                : Order.TURNS;
    }

    /**
     * Refuses what the template would refuse. Those that refuse more than odd calls of tools want user and assistant to take turns, the user
     * first, after at most one word of the system; what tools ask and answer does not count.
     *
     * @throws AeonException with {@link InferenceError#MESSAGES_INVALID}
     */
    void check(Prompt prompt) {
        if (order == Order.ANY || !(prompt instanceof Prompt.Chat chat)) {
            return;
        }
        if (order == Order.TURNS) {
            turns(chat);
        }
        if (chat.messages().stream().noneMatch(message -> message.role() == Role.USER)) {
            throw new AeonException(InferenceError.MESSAGES_INVALID, "With this model the user says something.");
        }
    }

    private static void turns(Prompt.Chat chat) {
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
    }

    private static boolean ofTools(ChatMessage message) {
        return message.role() == Role.TOOL || !message.calls().isEmpty();
    }
}
