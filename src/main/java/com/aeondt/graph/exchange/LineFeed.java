package com.aeondt.graph.exchange;

import com.aeondt.graph.EntityId;
import com.aeondt.graph.table.Draft;
import com.aeondt.graph.table.JsonLines;
import com.aeondt.graph.table.RowFlaw;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Lines of JSON as statements. A line with {@code relationship_type} is a relationship; its ends are ids, or objects with the type and the
 * identifying properties of an entity. Every other line is an entity.
 */
final class LineFeed implements StatementReader.Feed {

    private final JsonLines lines;
    private final DraftStatements statements;
    private final Deque<PlacedStatement> flaws = new ArrayDeque<>();
    private Optional<JsonLines.Line> ahead = Optional.empty();

    LineFeed(JsonLines lines, DraftStatements statements) {
        this.lines = lines;
        this.statements = statements;
    }

    @Override
    public Optional<PlacedStatement> next() {
        if (ahead.isEmpty()) {
            ahead = lines.next(this::flaw);
        }
        if (!flaws.isEmpty()) {
            return Optional.of(flaws.remove());
        }
        var line = ahead;
        ahead = Optional.empty();
        return line.map(this::statement);
    }

    private void flaw(RowFlaw flaw) {
        flaws.add(PlacedStatement.unreadable(
                Place.of(flaw.line()), flaw.column() == null ? "" : flaw.column(), flaw.reason()));
    }

    private PlacedStatement statement(JsonLines.Line line) {
        var object = line.object();
        var place = Place.of(line.number());
        if (!object.has("relationship_type")) {
            return new PlacedStatement(place, statements.entity(new Draft.Entity(line.number(), object)));
        }
        var from = end(object.get("source_ref"));
        var to = end(object.get("target_ref"));
        return from.isEmpty() || to.isEmpty()
                ? PlacedStatement.unreadable(
                        place,
                        from.isEmpty() ? "/source_ref" : "/target_ref",
                        "Both ends are ids or objects with a type.")
                : new PlacedStatement(
                        place, statements.link(new Draft.Link(line.number(), object, from.get(), to.get())));
    }

    private static Optional<ObjectNode> end(@org.jspecify.annotations.Nullable JsonNode ref) {
        return switch (ref) {
            case ObjectNode described -> Optional.of(described);
            case null -> Optional.empty();
            default ->
                Optional.of(ref.asString(""))
                        .flatMap(EntityId::parse)
                        .map(id -> JsonNodeFactory.instance.objectNode().put("id", id.value()));
        };
    }
}
