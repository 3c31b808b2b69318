package com.aeondt.graph.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.stream.Stream;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Makes drafts of a table's rows as a mapping says. */
public final class RowMapper {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final TableMapping mapping;
    private final BiFunction<String, String, ValueForm> forms;

    /**
     * @param forms the form of a property, by type and property
     */
    public RowMapper(TableMapping mapping, BiFunction<String, String, ValueForm> forms) {
        this.mapping = mapping;
        this.forms = forms;
    }

    /** The first column that the mapping names and the table has not. */
    public Optional<String> missing(List<String> header) {
        return Stream.of(
                        Stream.ofNullable(mapping.typeColumn()),
                        Stream.ofNullable(mapping.idColumn()),
                        mapping.columns().keySet().stream().sorted(),
                        mapping.relationships().stream().map(TableMapping.Link::column))
                .flatMap(named -> named)
                .filter(column -> !header.contains(column))
                .findFirst();
    }

    /** What the row says; empty with a flaw for each cell that cannot be read. */
    public List<Draft> drafts(long line, Map<String, String> cells, Consumer<RowFlaw> flaws) {
        int[] found = {0};
        Consumer<RowFlaw> counting = flaw -> {
            found[0]++;
            flaws.accept(flaw);
        };
        var entity = entity(line, cells, counting);
        var drafts = new ArrayList<Draft>();
        drafts.add(new Draft.Entity(line, entity));
        for (var link : mapping.relationships()) {
            for (var value : ValueForm.parts(cells.getOrDefault(link.column(), ""), mapping.listSeparator())) {
                link(line, link, entity, value, drafts);
            }
        }
        return found[0] == 0 ? drafts : List.of();
    }

    private ObjectNode entity(long line, Map<String, String> cells, Consumer<RowFlaw> flaws) {
        var entity = JSON.objectNode();
        var type = mapping.typeColumn() == null
                ? Optional.ofNullable(mapping.type())
                : Optional.ofNullable(cells.get(mapping.typeColumn()))
                        .filter(cell -> !cell.isBlank())
                        .or(() -> Optional.ofNullable(mapping.type()));
        if (type.isEmpty()) {
            flaws.accept(new RowFlaw(line, mapping.typeColumn(), "The row names no type."));
            return entity;
        }
        entity.put("type", type.get());
        id(cells).ifPresent(id -> entity.put("id", id));
        mapping.columns().forEach((column, property) -> {
            var cell = cells.getOrDefault(column, "").strip();
            if (!cell.isEmpty()) {
                var form = forms.apply(type.get(), property);
                form.value(cell, mapping.listSeparator())
                        .ifPresentOrElse(
                                value -> entity.set(property, value),
                                () -> flaws.accept(new RowFlaw(
                                        line, column, "'%s' is not %s.".formatted(shortened(cell), form.wanted()))));
            }
        });
        return entity;
    }

    private Optional<String> id(Map<String, String> cells) {
        return Optional.ofNullable(mapping.idColumn())
                .map(cells::get)
                .map(String::strip)
                .filter(id -> !id.isEmpty());
    }

    private static void link(long line, TableMapping.Link link, ObjectNode entity, String value, List<Draft> drafts) {
        var other = JSON.objectNode();
        if (link.type() == null) {
            other.put("id", value);
        } else {
            other.put("type", link.type());
            other.put(link.property() == null ? "name" : link.property(), value);
            drafts.add(new Draft.Entity(line, other));
        }
        var object = JSON.objectNode().put("relationship_type", link.relationship());
        drafts.add(
                link.direction() == TableMapping.Direction.IN
                        ? new Draft.Link(line, object, other, entity)
                        : new Draft.Link(line, object, entity, other));
    }

    private static String shortened(String cell) {
        return cell.length() > 60 ? cell.substring(0, 60) + "…" : cell;
    }
}
