package com.aeondt.graph.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * The rows of a CSV text, one at a time: UTF-8, a header in its first row, quotes as RFC 4180 has them.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc4180">RFC 4180</a>
 */
public final class CsvRows implements AutoCloseable {

    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private final List<String> header;
    private boolean broken;

    /**
     * Reads the header.
     *
     * @throws UncheckedIOException when even that is impossible
     * @throws IllegalArgumentException when there is none, or a column has no name or the name of another
     */
    public CsvRows(InputStream source, char delimiter) {
        try {
            var decoder = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT);
            this.parser = CSVFormat.RFC4180
                    .builder()
                    .setDelimiter(delimiter)
                    .setIgnoreEmptyLines(true)
                    .get()
                    .parse(new InputStreamReader(source, decoder));
            this.records = parser.iterator();
            this.header = records.hasNext() ? columns(records.next()) : List.of();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        if (header.isEmpty()
                || header.stream().anyMatch(String::isEmpty)
                || new HashSet<>(header).size() < header.size()) {
            throw new IllegalArgumentException("The first row must name the columns, each with a name of its own.");
        }
    }

    public List<String> header() {
        return header;
    }

    /** A row with its cells by column. */
    public record Row(long line, Map<String, String> cells) {}

    /** The next row that can be read, empty at the end; what is skipped is said. */
    public Optional<Row> next(Consumer<RowFlaw> flaws) {
        while (!broken) {
            long line = parser.getCurrentLineNumber() + 1;
            try {
                if (!records.hasNext()) {
                    return Optional.empty();
                }
                var record = records.next();
                if (record.size() == header.size()) {
                    return Optional.of(new Row(line, cells(record)));
                }
                flaws.accept(new RowFlaw(
                        line, null, "The row has %d cells, the header %d.".formatted(record.size(), header.size())));
            } catch (UncheckedIOException | IllegalStateException unreadable) {
                broken = true;
                flaws.accept(new RowFlaw(line, null, reason(unreadable) + " What comes after it was not read."));
            }
        }
        return Optional.empty();
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }

    private Map<String, String> cells(CSVRecord record) {
        var cells = new java.util.LinkedHashMap<String, String>();
        for (int column = 0; column < header.size(); column++) {
            cells.put(header.get(column), record.get(column));
        }
        return cells;
    }

    private static List<String> columns(CSVRecord first) {
        return first.stream().map(name -> name.replace("\uFEFF", "").strip()).toList();
    }

    private static String reason(RuntimeException unreadable) {
        return unreadable.getCause() instanceof CharacterCodingException
                ? "The text is not UTF-8."
                : "The row breaks the rules of CSV, perhaps a quote that does not end.";
    }
}
