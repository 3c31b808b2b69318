package com.aeondt.auth.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AuditJsonTests {

    @Test
    void aStateIsAnObjectInOrderOfItsNames() {
        assertThat(AuditJson.text(Map.of(
                        "title",
                        "Écrire \u2028\n\"x\"",
                        "at",
                        Instant.parse("2026-01-31T09:30:00Z"),
                        "tags",
                        List.of("b", "a"),
                        "count",
                        3)))
                .isEqualTo("{\"at\":\"2026-01-31T09:30:00Z\",\"count\":3,\"tags\":[\"b\",\"a\"],"
                        + "\"title\":\"Écrire \u2028\\n\\\"x\\\"\"}");
    }

    @Test
    void noStateIsNone() {
        assertThat(AuditJson.text(Map.of())).isNull();
    }

    @Test
    void nothingIsShownAsNull() {
        assertThat(AuditJson.text(Collections.singletonMap("due", null))).isEqualTo("{\"due\":null}");
    }

    @Test
    void secretsAreKnownByTheirNamesAtAnyDepth() {
        assertThat(AuditJson.text(Map.of(
                        "passwordHash",
                        "$argon2id$…",
                        "settings",
                        Map.of("apiToken", "abc", "url", "https://example.org"))))
                .isEqualTo("{\"passwordHash\":\"[redacted]\",\"settings\":{\"apiToken\":\"[redacted]\","
                        + "\"url\":\"https://example.org\"}}");
    }

    @Test
    void longTextsAndBytesAreTheirLengthAndDigest() {
        assertThat(AuditJson.text(Map.of("content", "x".repeat(5_000))))
                .contains("\"length\":5000")
                .contains("\"sha256\"")
                .doesNotContain("xxxx");
        assertThat(AuditJson.text(Map.of("bytes", new byte[] {1, 2, 3}))).contains("\"length\":3");
    }
}
