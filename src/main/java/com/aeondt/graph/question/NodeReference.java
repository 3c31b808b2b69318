package com.aeondt.graph.question;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * How a client names a node: by its id with or without the type ({@code malware--6ba7b810-…}, {@code 6ba7b810-…}), or a task
 * by its key ({@code TASK-301}).
 */
public sealed interface NodeReference {

    /** A node by its id. */
    record ById(UUID id) implements NodeReference {}

    /** A task by its key. */
    record ByKey(String key) implements NodeReference {}

    Pattern ID = Pattern.compile("(?:[a-z0-9-]{1,60}--)?([0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})");
    Pattern KEY = Pattern.compile("[A-Z][A-Z0-9]{0,19}-[A-Z]{0,3}[0-9]{1,9}");

    /** Reads any of the forms; empty when the text is none. */
    static Optional<NodeReference> parse(String text) {
        var id = ID.matcher(text);
        if (id.matches()) {
            return Optional.of(new ById(UUID.fromString(id.group(1))));
        }
        var key = text.strip().toUpperCase(Locale.ROOT);
        return KEY.matcher(key).matches() ? Optional.of(new ByKey(key)) : Optional.empty();
    }
}
