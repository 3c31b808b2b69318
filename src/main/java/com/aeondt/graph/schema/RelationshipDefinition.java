package com.aeondt.graph.schema;

import java.util.List;

/**
 * A type of relationships.
 *
 * @param type kebab-case, such as {@code depends-on}
 * @param from types of entities that it may start from; {@code *} for any
 * @param to types of entities that it may lead to; {@code *} for any
 */
public record RelationshipDefinition(String type, List<String> from, List<String> to) {

    public static final String ANY = "*";

    public RelationshipDefinition {
        from = List.copyOf(from);
        to = List.copyOf(to);
    }

    boolean allows(String source, String target) {
        return (from.contains(ANY) || from.contains(source)) && (to.contains(ANY) || to.contains(target));
    }
}
