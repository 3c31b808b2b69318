package com.aeondt.graph.exchange;

import com.aeondt.graph.EntityId;
import com.aeondt.graph.GraphError;
import com.aeondt.graph.model.Intake;
import com.aeondt.graph.model.Outcome;
import com.aeondt.graph.sbom.MalformedSbomException;
import com.aeondt.graph.sbom.SbomReader;
import com.aeondt.graph.schema.Schemas;
import com.aeondt.graph.stix.BundleReader;
import com.aeondt.graph.stix.MalformedBundleException;
import com.aeondt.graph.table.CsvRows;
import com.aeondt.graph.table.JsonLines;
import com.aeondt.graph.table.RowMapper;
import com.aeondt.platform.AeonException;
import com.aeondt.platform.Tenant;
import com.aeondt.platform.Violation;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** Reads what was sent and gives it to the {@link Intake} in the graph that it is meant for. */
@Component
class Importer {

    private final Intake intake;
    private final Schemas schemas;
    private final Originals originals;

    Importer(Intake intake, Schemas schemas, Originals originals) {
        this.intake = intake;
        this.schemas = schemas;
        this.originals = originals;
    }

    /**
     * Imports all of it.
     *
     * @param report told what became of each thing, in order
     * @throws AeonException {@link GraphError#IMPORT_UNREADABLE} where it cannot be read any further; what came before is in
     */
    void run(ImportOrder order, InputStream content, Consumer<ImportedObject> report) {
        var seen = new long[1];
        Consumer<ImportedObject> counting = object -> {
            seen[0]++;
            report.accept(object);
        };
        try {
            Tenant.call(order.tenant(), () -> {
                read(order, content, counting);
                return true;
            });
        } catch (MalformedBundleException | MalformedSbomException malformed) {
            throw unreadable(String.valueOf(malformed.getMessage()), seen[0], malformed);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void read(ImportOrder order, InputStream content, Consumer<ImportedObject> report) throws IOException {
        switch (order.format()) {
            case STIX -> {
                try (var bundle = new BundleReader(content)) {
                    take(order, new StixFeed(bundle), report);
                }
            }
            case SBOM -> sbom(order, content, report);
            case CSV -> {
                try (var rows = rows(order, content)) {
                    take(order, table(order, rows), report);
                }
            }
            case JSON_LINES -> {
                try (var lines = new JsonLines(content)) {
                    take(order, new LineFeed(lines, new DraftStatements(intake.identities())), report);
                }
            }
        }
    }

    private void take(ImportOrder order, StatementReader.Feed feed, Consumer<ImportedObject> report) {
        var statements = new StatementReader(feed);
        intake.take(order.source(), order.clearance(), statements, outcome -> {
            var place = statements.told();
            if (!place.derived()) {
                keepOriginal(order, place, outcome);
                report.accept(ImportedObject.of(place, outcome));
            }
        });
    }

    private void keepOriginal(ImportOrder order, Place place, Outcome outcome) {
        var id = outcome.id();
        var original = place.original();
        boolean taken = outcome.result() == Outcome.Result.CREATED || outcome.result() == Outcome.Result.UPDATED;
        if (id != null && original != null && taken) {
            originals.keep(id.value(), order.source(), original);
        }
    }

    /** A bill's components are few enough to be listed before they are taken; its text never is in memory as a whole. */
    private void sbom(ImportOrder order, InputStream content, Consumer<ImportedObject> report) {
        var statements = new ArrayList<PlacedStatement>();
        var feed = new SbomFeed(intake.identities(), service(order), statements::add);
        SbomReader.read(content, feed);
        feed.finish();
        var each = statements.iterator();
        take(order, () -> each.hasNext() ? Optional.of(each.next()) : Optional.empty(), report);
    }

    private static @org.jspecify.annotations.Nullable EntityId service(ImportOrder order) {
        return Optional.ofNullable(order.service())
                .map(text -> EntityId.parse(text)
                        .orElseThrow(() -> new AeonException(
                                GraphError.IMPORT_UNREADABLE, "'service' must be the id of a service.")))
                .orElse(null);
    }

    private static CsvRows rows(ImportOrder order, InputStream content) {
        try {
            return new CsvRows(content, table(order).delimiter());
        } catch (IllegalArgumentException noHeader) {
            throw unreadable(String.valueOf(noHeader.getMessage()), 0, noHeader);
        } catch (UncheckedIOException noText) {
            throw unreadable("The text is not UTF-8, or its first row is no CSV.", 0, noText);
        }
    }

    private TableFeed table(ImportOrder order, CsvRows rows) {
        var mapping = table(order).columns();
        var mapper = new RowMapper(mapping, new PropertyForms(schemas.current()));
        mapper.missing(rows.header()).ifPresent(column -> {
            throw new AeonException(
                    GraphError.IMPORT_UNREADABLE,
                    "The mapping names the column '%s', the table has %s."
                            .formatted(column, String.join(", ", rows.header())),
                    List.of(new Violation("/columns", "unknown-column", column)));
        });
        return new TableFeed(rows, mapper, mapping, new DraftStatements(intake.identities()));
    }

    private static ImportOrder.Table table(ImportOrder order) {
        return Objects.requireNonNull(order.mapping(), "a table has a mapping");
    }

    private static AeonException unreadable(String reason, long before, Throwable cause) {
        return new AeonException(
                        GraphError.IMPORT_UNREADABLE,
                        before == 0
                                ? reason + " Nothing was taken."
                                : reason
                                        + " The %d things before it are in; sending it again does no harm."
                                                .formatted(before),
                        cause)
                .with("before", before);
    }
}
