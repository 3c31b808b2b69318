package com.aeondt.graph.question;

import com.aeondt.graph.EntityId;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How a client names a node: by its id ({@code malware--6ba7b810-…}), or a task by its key or its own id ({@code TASK-301},
 * {@code 6ba7b810-…}).
 */
public sealed interface NodeReference {

    /** A node by its id. */
    record ById(EntityId id) implements NodeReference {}

    /** A task by its key. */
    record ByKey(String key) implements NodeReference {}

    Pattern BARE = Pattern.compile("[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    Pattern KEY = Pattern.compile("[A-Z][A-Z0-9]{0,19}-[A-Z]{0,3}[0-9]{1,9}");

    /** Reads any of the forms; empty when the text is none. */
    static Optional<NodeReference> parse(String text) {
        var id = EntityId.parse(BARE.matcher(text).matches() ? "task--" + text : text);
        if (id.isPresent()) {
            return Optional.of(new ById(id.get()));
        }
        var key = text.strip().toUpperCase(Locale.ROOT);
        return KEY.matcher(key).matches() ? Optional.of(new ByKey(key)) : Optional.empty();
    }
}
