package com.aeondt.graph.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.aeondt.graph.observable.Observable;
import com.aeondt.graph.observable.PatternSyntaxProblem;
import com.aeondt.graph.observable.PatternTerms;
import com.aeondt.graph.sbom.MalformedSbomException;
import com.aeondt.graph.sbom.PackageUrl;
import com.aeondt.graph.sbom.SbomReader;
import com.aeondt.graph.stix.BundleReader;
import com.aeondt.graph.stix.MalformedBundleException;
import com.aeondt.graph.stix.StixObject;
import com.aeondt.graph.stix.StixRules;
import com.aeondt.graph.stix.StixUpgrade;
import com.aeondt.graph.table.CsvRows;
import com.aeondt.graph.table.JsonLines;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever is sent, the readers end, and with an exception of their own at most. */
class ReadersWithstandTests {

    private static final String BUNDLE = """
            {"type":"bundle","id":"bundle--1","objects":[{"type":"indicator","id":"indicator--0c7b5b88-8ff7-4a4d-aa9d-feb398cd0061",
            "created":"2026-01-01T00:00:00Z","pattern":"[a:b = 'c' OR d:e IN ('f', 'g')]","labels":["x"]},{"type":"tool"}]}""";
    private static final String BILL = """
            {"bomFormat":"CycloneDX","specVersion":"1.6","spdxVersion":"SPDX-2.3","components":[{"name":"a","purl":"pkg:maven/a/b@1?c=d#e",
            "licenses":[{"license":{"id":"MIT"}}]}],"packages":[{"SPDXID":"a","name":"b"}],"dependencies":[{"ref":"a","dependsOn":["b"]}]}""";
    private static final String TABLE = "a,\"b\"\"c\",d\n1,2,3\n\"x\ny\",,\n";
    private static final String LINES = "{\"type\":\"service\",\"name\":\"a\"}\n{\"a\":[1,2]}\n";
    private static final String PATTERN =
            "([ipv4-addr:value = '198.51.100.1' AND NOT file:hashes.'SHA-256' IN ('a','b')] OR [c:d > 5]) FOLLOWEDBY [EXISTS e:f] WITHIN 5 SECONDS";

    @Property(tries = 300)
    void bundles(@ForAll("broken") Broken broken) {
        try (var reader = new BundleReader(broken.of(BUNDLE))) {
            for (var item = reader.next(); item.isPresent(); item = reader.next()) {
                if (item.get() instanceof StixObject object) {
                    assertThat(StixRules.findings(StixUpgrade.upgrade(object))).isNotNull();
                }
            }
        } catch (MalformedBundleException refused) {
            assertThat(refused).hasMessageContaining(" ");
        }
    }

    @Property(tries = 300)
    void bills(@ForAll("broken") Broken broken) {
        try {
            SbomReader.read(broken.of(BILL), item -> assertThat(item).isNotNull());
        } catch (MalformedSbomException refused) {
            assertThat(refused).hasMessageContaining(" ");
        }
    }

    @Property(tries = 300)
    void tablesAndLines(@ForAll("broken") Broken broken) throws IOException {
        try (var rows = new CsvRows(broken.of(TABLE), ',')) {
            while (rows.next(flaw -> assertThat(flaw.reason()).isNotEmpty()).isPresent()) {
                // on to the next
            }
        } catch (IllegalArgumentException | UncheckedIOException noHeader) {
            assertThat(noHeader).isNotNull();
        }
        try (var lines = new JsonLines(broken.of(LINES))) {
            while (lines.next(flaw -> assertThat(flaw.reason()).isNotEmpty()).isPresent()) {
                // on to the next
            }
        }
    }

    @Property(tries = 300)
    void patternsAndValues(@ForAll("broken") Broken broken) {
        var text = new String(broken.bytes(PATTERN), StandardCharsets.UTF_8);
        try {
            assertThat(PatternTerms.of(text)).isNotNull();
        } catch (PatternSyntaxProblem refused) {
            assertThat(refused).hasMessageStartingWith("At character ");
        }
        assertThat(Observable.of(text)).isNotNull();
        PackageUrl.parse("pkg:" + text)
                .ifPresent(purl -> assertThat(PackageUrl.parse(purl.toString())).contains(purl));
    }

    /** Some bytes cut out of a text and others put in their place. */
    record Broken(int from, int length, String octets) {

        byte[] bytes(String text) {
            var whole = text.getBytes(StandardCharsets.UTF_8);
            var instead = octets.getBytes(StandardCharsets.ISO_8859_1);
            int start = Math.min(from, whole.length);
            int end = Math.min(start + length, whole.length);
            var result = new byte[start + instead.length + whole.length - end];
            System.arraycopy(whole, 0, result, 0, start);
            System.arraycopy(instead, 0, result, start, instead.length);
            System.arraycopy(whole, end, result, start + instead.length, whole.length - end);
            return result;
        }

        InputStream of(String text) {
            return new ByteArrayInputStream(bytes(text));
        }
    }

    @Provide
    Arbitrary<Broken> broken() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 320),
                        Arbitraries.integers().between(0, 12),
                        Arbitraries.oneOf(
                                Arbitraries.strings()
                                        .withCharRange((char) 0, (char) 255)
                                        .ofMaxLength(6),
                                Arbitraries.of(
                                        "{", "}", "[", "]", "\"", "\\", ",", ":", "null", "1e999", "\\u0000", "'")))
                .as(Broken::new);
    }
}
