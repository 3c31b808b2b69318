package com.aeondt.graph.sbom;

import java.io.InputStream;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads a bill of materials in JSON member by member: each component and each dependency is handed on as it comes, so the
 * memory needed is that of one. Which of the two formats it is shows in its members, in whatever order they stand.
 */
public final class SbomReader {

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(200)
                            .maxStringLength(4 << 20)
                            .build())
                    .build())
            // a tree ends where the next member begins
            .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final Set<String> CYCLONE_DX = Set.of("1.4", "1.5", "1.6");
    private static final Set<String> SPDX = Set.of("SPDX-2.2", "SPDX-2.3");

    private final Consumer<SbomItem> sink;
    private final CycloneDx cycloneDx;
    private final Spdx spdx;
    private @Nullable String format;

    private SbomReader(Consumer<SbomItem> sink) {
        this.sink = sink;
        this.cycloneDx = new CycloneDx(sink);
        this.spdx = new Spdx(sink);
    }

    /**
     * Reads all of it.
     *
     * @param sink takes each piece
     * @return the format and version, such as {@code CycloneDX 1.6}
     * @throws MalformedSbomException when it is none, or of a version that is not known here
     */
    public static String read(InputStream source, Consumer<SbomItem> sink) {
        var reader = new SbomReader(sink);
        try (var parser = JSON.createParser(source)) {
            reader.members(parser);
        } catch (JacksonException malformed) {
            var where = malformed.getLocation();
            throw new MalformedSbomException(
                    "The JSON breaks off in line %d, column %d: %s"
                            .formatted(where.getLineNr(), where.getColumnNr(), malformed.getOriginalMessage()),
                    malformed);
        }
        if (reader.format == null) {
            throw new MalformedSbomException(
                    "This is no bill of materials: neither 'bomFormat' and 'specVersion' (CycloneDX) nor 'spdxVersion' (SPDX) is there.");
        }
        reader.spdx.finish();
        return reader.format;
    }

    private void members(JsonParser parser) {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            throw new MalformedSbomException("A bill of materials is a JSON object.");
        }
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            var name = parser.currentName();
            parser.nextToken();
            member(name, parser);
        }
    }

    private void member(String name, JsonParser parser) {
        switch (name) {
            case "specVersion" -> format = known("CycloneDX", parser.getString(), CYCLONE_DX);
            case "spdxVersion" -> format = known("SPDX", parser.getString(), SPDX);
            case "metadata" -> cycloneDx.metadata(tree(parser));
            case "components" -> each(name, parser, cycloneDx::component);
            case "dependencies" -> each(name, parser, cycloneDx::dependency);
            case "documentDescribes" -> each(name, parser, spdx::described);
            case "packages" -> each(name, parser, spdx::component);
            case "relationships" -> each(name, parser, spdx::relationship);
            default -> parser.skipChildren();
        }
    }

    private void each(String list, JsonParser parser, Consumer<JsonNode> take) {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            sink.accept(new SbomItem.Flaw(list, "It should be a list."));
            parser.skipChildren();
            return;
        }
        int number = 0;
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            var item = tree(parser);
            try {
                take.accept(item);
            } catch (IllegalArgumentException flaw) {
                sink.accept(new SbomItem.Flaw(list + "/" + number, String.valueOf(flaw.getMessage())));
            }
            number++;
        }
    }

    private static JsonNode tree(JsonParser parser) {
        return JSON.readTree(parser);
    }

    private static String known(String name, String version, Set<String> versions) {
        if (!versions.contains(version)) {
            throw new MalformedSbomException("%s of version '%s' is not known here; %s are."
                    .formatted(
                            name,
                            version,
                            String.join(", ", versions.stream().sorted().toList())));
        }
        return name + " " + version.replace("SPDX-", "");
    }
}
