package com.aeondt.graph.exchange;

import com.aeondt.graph.model.Statement;
import com.aeondt.graph.table.CsvRows;
import com.aeondt.graph.table.Draft;
import com.aeondt.graph.table.RowFlaw;
import com.aeondt.graph.table.RowMapper;
import com.aeondt.graph.table.TableMapping;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The rows of a table as statements. An entity that only a relationship names is stated once, not in every row. */
final class TableFeed implements StatementReader.Feed {

    /** So many entities that others refer to are remembered; beyond that they are stated again, which changes nothing. */
    private static final int REMEMBERED = 10_000;

    private final CsvRows rows;
    private final RowMapper mapper;
    private final DraftStatements statements;
    private final Map<String, String> columns = new HashMap<>();
    private final Deque<PlacedStatement> ready = new ArrayDeque<>();
    private final Map<String, Boolean> stated = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > REMEMBERED;
        }
    };

    TableFeed(CsvRows rows, RowMapper mapper, TableMapping mapping, DraftStatements statements) {
        this.rows = rows;
        this.mapper = mapper;
        this.statements = statements;
        mapping.columns().forEach((column, property) -> columns.put(property, column));
        if (mapping.idColumn() != null) {
            columns.put("id", mapping.idColumn());
        }
        if (mapping.typeColumn() != null) {
            columns.put("type", mapping.typeColumn());
        }
    }

    @Override
    public Optional<PlacedStatement> next() {
        while (ready.isEmpty()) {
            var row = rows.next(this::flaw);
            if (row.isEmpty() && ready.isEmpty()) {
                return Optional.empty();
            }
            row.ifPresent(this::state);
        }
        return Optional.of(ready.remove());
    }

    private void state(CsvRows.Row row) {
        boolean first = true;
        for (var draft : mapper.drafts(row.line(), row.cells(), this::flaw)) {
            switch (draft) {
                case Draft.Entity entity -> {
                    if (first || stated.put(entity.object().toString(), true) == null) {
                        add(row.line(), statements.entity(entity));
                    }
                }
                case Draft.Link link -> add(row.line(), statements.link(link));
            }
            first = false;
        }
    }

    private void add(long line, Statement statement) {
        ready.add(new PlacedStatement(new Place(line, false, columns, null), statement));
    }

    private void flaw(RowFlaw flaw) {
        var column = flaw.column();
        ready.add(PlacedStatement.unreadable(
                new Place(flaw.line(), false, columns, null), column == null ? "" : column, flaw.reason()));
    }
}
