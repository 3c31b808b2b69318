package com.aeondt.graph.exchange;

import com.aeondt.graph.EntityId;
import com.aeondt.graph.model.Qualifiers;
import com.aeondt.graph.model.Statement;
import com.aeondt.graph.table.Draft;
import com.aeondt.platform.Violation;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import tools.jackson.databind.node.ObjectNode;

/** Makes statements of drafts: finds out the ids that their ends have. */
final class DraftStatements {

    private final BiFunction<String, ObjectNode, Optional<EntityId>> identities;

    DraftStatements(BiFunction<String, ObjectNode, Optional<EntityId>> identities) {
        this.identities = identities;
    }

    Statement entity(Draft.Entity draft) {
        var object = draft.object();
        var type = object.path("type").stringValue("");
        var id = object.get("id");
        if (id == null) {
            return new Statement.EntityStatement(type, null, object, Qualifiers.of(object));
        }
        return EntityId.parse(id.asString(""))
                .<Statement>map(known -> new Statement.EntityStatement(type, known, object, Qualifiers.of(object)))
                .orElseGet(() -> refused("/id", "The id is not of the form %s--UUID.".formatted(type)));
    }

    Statement link(Draft.Link draft) {
        var from = id(draft.from());
        var to = id(draft.to());
        if (from.isEmpty() || to.isEmpty()) {
            var which = from.isEmpty() ? "source_ref" : "target_ref";
            return refused(
                    "/" + which,
                    "It cannot be told which entity is meant: give its id, or its type and what identifies it.");
        }
        var object = draft.object();
        return new Statement.RelationshipStatement(
                object.path("relationship_type").stringValue(""),
                Optional.ofNullable(object.get("id"))
                        .flatMap(id -> EntityId.parse(id.asString("")))
                        .orElse(null),
                from.get(),
                to.get(),
                object,
                Qualifiers.of(object));
    }

    private Optional<EntityId> id(ObjectNode end) {
        var id = end.get("id");
        return id != null
                ? EntityId.parse(id.asString(""))
                : identities.apply(end.path("type").stringValue(""), end);
    }

    private static Statement refused(String pointer, String detail) {
        return new Statement.Unreadable(List.of(new Violation(pointer, "unknown-entity", detail)));
    }
}
