package com.aeondt.graph.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.io.ClassPathResource;

/** The texts of the queries: files below {@code cypher/}, named without their extension. */
final class Cypher {

    private static final Map<String, String> TEXTS = new ConcurrentHashMap<>();

    private Cypher() {}

    static String text(String name) {
        return TEXTS.computeIfAbsent(name, Cypher::read);
    }

    private static String read(String name) {
        try {
            return new ClassPathResource("cypher/" + name + ".cypher").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
