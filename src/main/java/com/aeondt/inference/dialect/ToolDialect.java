package com.aeondt.inference.dialect;

import com.aeondt.inference.text.ChatMessage;
import com.aeondt.inference.text.ToolUse;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The way in which a family of models writes that it wants a tool. A model's template shows it the tools; what it answers is a
 * convention of its family and stands nowhere. Some marks are control tokens, which the native library does not show: what they
 * stand before is then recognised by its form.
 */
public sealed interface ToolDialect permits TaggedCalls, ListedCalls, BareCalls, NamedCalls {

    /** A statement that looks at the tools themselves; a string {@code 'tools'} is a message's own. */
    Pattern SHOWS_TOOLS = Pattern.compile("\\{%[^%]*(?<!['\"\\w])tools(?!['\"\\w])");

    /** The dialect of the models that the template was made for; empty when it shows no tools, or for a family not known here. */
    static Optional<ToolDialect> of(String template) {
        return SHOWS_TOOLS.matcher(template).find()
                ? Families.KNOWN.stream().filter(each -> each.speaks(template)).findFirst()
                : Optional.empty();
    }

    /** Whether a template that shows tools was made for this family. */
    boolean speaks(String template);

    /** How one of the tools is asked for that must be called. */
    ForcedCall forced(ToolUse use);

    /**
     * How much of a text that goes on certainly is no call.
     *
     * @param text what has come and was not shown
     * @param beginning whether nothing was shown before it
     * @param names of the tools that are offered
     */
    int certain(String text, boolean beginning, Set<String> names);

    /** The calls in what was held back, now that it has come to its end, and what it says beside them. */
    Spoken read(String text, Set<String> names);

    /** An id that the model's template takes, always the same for the same one. */
    default String id(String id) {
        return id;
    }

    /** The conversation in an order that the template takes. */
    default List<ChatMessage> arranged(List<ChatMessage> messages) {
        return messages;
    }
}
