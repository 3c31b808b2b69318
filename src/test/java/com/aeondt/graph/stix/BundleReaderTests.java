package com.aeondt.graph.stix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BundleReaderTests {

    private static final String MALWARE = """
            {  "type":"malware", "spec_version":"2.1",
               "id":"malware--0c7b5b88-8ff7-4a4d-aa9d-feb398cd0061",
               "created":"2026-01-01T00:00:00.000Z", "modified":"2026-01-01T00:00:00.000Z",
               "name":"Gr\\u00fcn \\"1\\" Grün", "x_number":1.50, "x_big":1e400, "is_family":false }""";

    @Test
    void anObjectIsHandedOutExactlyAsItWasWritten() {
        var items = read("{\"type\":\"bundle\",\"id\":\"bundle--1\",\"objects\":[ " + MALWARE + " , " + MALWARE + "]}");

        assertThat(items).hasSize(2).allSatisfy(item -> {
            assertThat(((StixObject) item).text()).isEqualTo(MALWARE);
            assertThat(((StixObject) item).text("name")).contains("Grün \"1\" Grün");
        });
    }

    @Test
    void theMembersOfABundleComeInAnyOrder() {
        assertThat(read("{\"objects\":[" + MALWARE
                        + "],\"spec_version\":\"2.0\",\"x\":{\"objects\":[1]},\"type\":\"bundle\"}"))
                .hasSize(1);
        assertThat(read("{\"more\":false,\"objects\":[" + MALWARE + "]}")).hasSize(1);
        assertThat(read("\uFEFF{\"type\":\"bundle\",\"objects\":[" + MALWARE + "]}"))
                .singleElement()
                .satisfies(item -> assertThat(((StixObject) item).text()).isEqualTo(MALWARE));
    }

    @Test
    void whatIsNoObjectIsNamedAndTheNextOneRead() {
        var items = read("""
                {"type":"bundle","objects":[
                 7, [], {"type":"malware"}, {"type":"Mal ware","id":"x"},
                 {"type":"tool","id":"malware--0c7b5b88-8ff7-4a4d-aa9d-feb398cd0061"},
                 {"type":"tool","id":"tool--0c7b5b88-8ff7-4a4d-aa9d-feb398cd0061","id":"twice"},
                 {"type":"tool","id":"tool--0c7b5b88-8ff7-4a4d-aa9d-feb398cd0061","modified":"yesterday"},
                 {"type":"relationship","id":"relationship--0c7b5b88-8ff7-4a4d-aa9d-feb398cd0061","relationship_type":"uses","source_ref":"x"},
                 %s]}""".formatted(MALWARE));

        assertThat(items).hasSize(9);
        assertThat(items.subList(0, 8)).allMatch(UnreadableObject.class::isInstance);
        assertThat(items.getLast()).isInstanceOf(StixObject.class);
        assertThat(((UnreadableObject) items.get(6)).id()).startsWith("tool--");
        assertThat(((UnreadableObject) items.get(6)).reason()).contains("'modified'");
    }

    @Test
    void anObjectTooLargeIsSkippedWithoutBeingKept() {
        var large =
                MALWARE.replace("\"is_family\"", "\"x\":\"" + "y".repeat(BundleReader.MAX_OBJECT) + "\",\"is_family\"");
        var items = read("{\"objects\":[" + large + "," + MALWARE + "]}");

        assertThat(items).hasSize(2);
        assertThat(((UnreadableObject) items.getFirst()).reason()).contains("4 MiB");
        assertThat(((StixObject) items.getLast()).text()).isEqualTo(MALWARE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "7",
                "{}",
                "{\"type\":\"report\",\"objects\":[]}",
                "{\"objects\":{}}",
                "{\"objects\":[{\"a\":}]}",
                "{\"objects\":[",
                "{\"objects\":[]} {}",
                "{\"objects\":[],\"type\":7}"
            })
    void whatIsNoBundleIsRefused(String text) {
        assertThatThrownBy(() -> read(text)).isInstanceOf(MalformedBundleException.class);
    }

    @Test
    void aBundleOfAnySizeNeedsTheMemoryOfOneObject() {
        int objects = 200_000;
        try (var reader = new BundleReader(endless(objects))) {
            long count = 0;
            while (reader.next().isPresent()) {
                count++;
            }
            assertThat(count).isEqualTo(objects);
        }
    }

    @Property(tries = 200)
    void whereverTheBufferEndsTheTextIsExact(@ForAll("names") List<String> names) {
        var texts = names.stream().map(BundleReaderTests::malware).toList();
        var items = read("{ \"objects\" : [" + String.join(" ,\n", texts) + "] }");
        assertThat(items).extracting(item -> ((StixObject) item).text()).containsExactlyElementsOf(texts);
    }

    @Provide
    Arbitrary<List<String>> names() {
        return Arbitraries.strings()
                .withChars("aé漢\uD83D\uDE00 {}[]\"".toCharArray())
                .excludeChars('\uD83D', '\uDE00')
                .ofMaxLength(5_000)
                .list()
                .ofMaxSize(6);
    }

    private static String malware(String name) {
        return "{\"type\":\"malware\",\"id\":\"malware--0c7b5b88-8ff7-4a4d-aa9d-feb398cd0061\",\"name\":\""
                + name.replace("\"", "\\\"") + "\"}";
    }

    private static List<BundleItem> read(String text) {
        var items = new ArrayList<BundleItem>();
        try (var reader = new BundleReader(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))) {
            for (var item = reader.next(); item.isPresent(); item = reader.next()) {
                items.add(item.get());
            }
        }
        return items;
    }

    /** A bundle that is made while it is read. */
    private static InputStream endless(int objects) {
        return new InputStream() {
            private int number = -1;
            private InputStream part = part(number, objects);

            @Override
            public int read() {
                throw new UnsupportedOperationException("read by blocks");
            }

            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
                int got = part.read(target, offset, length);
                while (got < 0 && number < objects) {
                    part = part(++number, objects);
                    got = part.read(target, offset, length);
                }
                return got;
            }
        };
    }

    private static InputStream part(int number, int objects) {
        var text = number < 0
                ? "{\"type\":\"bundle\",\"objects\":["
                : number == objects
                        ? "]}"
                        : (number == 0 ? "" : ",")
                                + "{\"type\":\"malware\",\"id\":\"malware--%s\"}".formatted(new UUID(1, number));
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
