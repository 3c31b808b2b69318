package com.aeondt.graph.stix;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads a bundle of any size object by object; at no time is more than one of them in memory. An object that is broken in itself
 * is handed out as unreadable and the next one read; where the JSON itself ends to be JSON, reading ends with an exception.
 *
 * <p>The members of the bundle may come in any order. A TAXII envelope, an object with {@code objects} and no {@code type},
 * is read as well.
 */
public final class BundleReader implements AutoCloseable {

    /** The largest object that is read, in bytes. */
    public static final int MAX_OBJECT = 4 * 1024 * 1024;

    private static final StreamReadConstraints LIMITS = StreamReadConstraints.builder()
            .maxNestingDepth(100)
            .maxStringLength(MAX_OBJECT)
            .maxNumberLength(1_000)
            .maxNameLength(1_000)
            .build();
    private static final JsonFactory BUNDLES =
            JsonFactory.builder().streamReadConstraints(LIMITS).build();
    private static final JsonMapper OBJECTS = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(LIMITS)
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final int MARK = 3;

    private final Tape tape;
    private final JsonParser parser;
    private Place place = Place.BEFORE;
    private String id = "";
    private boolean objectsSeen;
    private long index;

    private enum Place {
        BEFORE,
        MEMBERS,
        OBJECTS,
        END
    }

    public BundleReader(InputStream source) {
        this.tape = new Tape(withoutMark(source), MAX_OBJECT + 64 * 1024);
        this.parser = BUNDLES.createParser(ObjectReadContext.empty(), tape);
    }

    /**
     * The next object, empty at the bundle's end.
     *
     * @throws MalformedBundleException when it is no bundle or its JSON breaks off
     */
    public Optional<BundleItem> next() {
        try {
            return advance();
        } catch (JacksonIOException broken) {
            throw new java.io.UncheckedIOException(broken.getCause());
        } catch (JacksonException malformed) {
            var where = malformed.getLocation();
            throw new MalformedBundleException(
                    "The JSON breaks off in line %d, column %d, after %d objects: %s"
                            .formatted(where.getLineNr(), where.getColumnNr(), index, malformed.getOriginalMessage()),
                    malformed);
        }
    }

    /** The bundle's own id as far as it has been read; empty when it has none. */
    public String id() {
        return id;
    }

    @Override
    public void close() {
        parser.close();
    }

    private Optional<BundleItem> advance() {
        if (place == Place.BEFORE) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new MalformedBundleException("A bundle is a JSON object with the member 'objects'.");
            }
            place = Place.MEMBERS;
        }
        while (place != Place.END) {
            if (place == Place.OBJECTS) {
                if (parser.nextToken() != JsonToken.END_ARRAY) {
                    return Optional.of(item());
                }
                place = Place.MEMBERS;
            } else {
                member();
            }
        }
        return Optional.empty();
    }

    /** Reads one member of the bundle, or its end. */
    private void member() {
        if (parser.nextToken() == JsonToken.END_OBJECT) {
            end();
            return;
        }
        var name = parser.currentName();
        var value = parser.nextToken();
        if (name.equals("objects")) {
            if (value != JsonToken.START_ARRAY) {
                throw new MalformedBundleException("The member 'objects' of a bundle is a list.");
            }
            objectsSeen = true;
            place = Place.OBJECTS;
        } else if (name.equals("type")
                && !(value == JsonToken.VALUE_STRING && parser.getString().equals("bundle"))) {
            throw new MalformedBundleException("The type of a bundle is 'bundle'.");
        } else if (name.equals("id") && value == JsonToken.VALUE_STRING) {
            id = parser.getString();
        } else {
            parser.skipChildren();
        }
    }

    private void end() {
        if (parser.nextToken() != null) {
            throw new MalformedBundleException("There is more text after the end of the bundle.");
        }
        if (!objectsSeen) {
            throw new MalformedBundleException("The bundle has no member 'objects': there is nothing in it.");
        }
        place = Place.END;
    }

    private BundleItem item() {
        long number = index++;
        long from = parser.currentTokenLocation().getByteOffset();
        tape.cut(from);
        boolean object = parser.currentToken() == JsonToken.START_OBJECT;
        parser.skipChildren();
        parser.finishToken();
        if (!object) {
            return new UnreadableObject(number, "", "An object of a bundle is a JSON object.");
        }
        long to = parser.currentLocation().getByteOffset();
        if (tape.overflown() || to - from > MAX_OBJECT) {
            return new UnreadableObject(
                    number, "", "The object is larger than %d MiB.".formatted(MAX_OBJECT / 1024 / 1024));
        }
        return object(number, tape.between(from, to));
    }

    private static BundleItem object(long number, byte[] bytes) {
        try {
            if (OBJECTS.readTree(bytes) instanceof ObjectNode json) {
                return StixShape.check(new StixObject(number, new String(bytes, StandardCharsets.UTF_8), json));
            }
            throw new IllegalStateException("An object was read as something else");
        } catch (JacksonException broken) {
            return new UnreadableObject(number, "", "The object's JSON is broken: " + broken.getOriginalMessage());
        }
    }

    /** Some programs begin UTF-8 with a byte order mark; positions are counted without it. */
    private static InputStream withoutMark(InputStream source) {
        try {
            var buffered = new BufferedInputStream(source);
            buffered.mark(MARK);
            var first = buffered.readNBytes(MARK);
            if (!new String(first, StandardCharsets.UTF_8).equals("\uFEFF")) {
                buffered.reset();
            }
            return buffered;
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
