package com.aeondt.graph.table;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The lines of a text with one JSON object in each. A line that is none is said and skipped.
 *
 * @see <a href="https://jsonlines.org/">JSON Lines</a>
 */
public final class JsonLines implements AutoCloseable {

    /** The longest line that is read, in bytes. */
    public static final int MAX_LINE = 1024 * 1024;

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(64)
                            .maxStringLength(MAX_LINE)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final InputStream source;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private long line;
    private boolean ended;

    public JsonLines(InputStream source) {
        this.source = new BufferedInputStream(source, 64 * 1024);
    }

    /** A line and what is in it. */
    public record Line(long number, ObjectNode object) {}

    /** The next line that holds an object, empty at the end; what is skipped is said. */
    public Optional<Line> next(Consumer<RowFlaw> flaws) {
        while (!ended) {
            boolean fits = readLine();
            if (!fits) {
                flaws.accept(new RowFlaw(line, null, "The line is longer than %d bytes.".formatted(MAX_LINE)));
            } else if (!blank()) {
                var read = object(flaws);
                if (read.isPresent()) {
                    return read;
                }
            }
        }
        return Optional.empty();
    }

    @Override
    public void close() throws IOException {
        source.close();
    }

    /** Whether the whole line could be kept. */
    private boolean readLine() {
        bytes.reset();
        line++;
        boolean fits = true;
        try {
            int next;
            while ((next = source.read()) >= 0 && next != '\n') {
                fits &= bytes.size() < MAX_LINE;
                if (fits) {
                    bytes.write(next);
                }
            }
            ended = next < 0;
            return fits;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private boolean blank() {
        return bytes.toString(java.nio.charset.StandardCharsets.UTF_8).isBlank();
    }

    private Optional<Line> object(Consumer<RowFlaw> flaws) {
        try {
            if (JSON.readTree(bytes.toByteArray()) instanceof ObjectNode object) {
                return Optional.of(new Line(line, object));
            }
            flaws.accept(new RowFlaw(line, null, "The line holds no JSON object."));
        } catch (JacksonException broken) {
            flaws.accept(new RowFlaw(
                    line,
                    "character " + broken.getLocation().getColumnNr(),
                    "The line is no JSON: " + broken.getOriginalMessage()));
        }
        return Optional.empty();
    }
}
