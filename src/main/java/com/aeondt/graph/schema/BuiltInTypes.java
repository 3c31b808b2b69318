package com.aeondt.graph.schema;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.springframework.core.io.ClassPathResource;

/** The types that every installation has: STIX 2.1, what ATT&amp;CK adds to it, and operations. */
final class BuiltInTypes {

    private BuiltInTypes() {}

    static List<SchemaDocument> documents() {
        return List.of(read("stix"), read("attack"), read("operations"));
    }

    private static SchemaDocument read(String name) {
        try (var file = new ClassPathResource("graph/schema/" + name + ".json").getInputStream()) {
            return SchemaDocument.JSON.readValue(file, SchemaDocument.class);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
