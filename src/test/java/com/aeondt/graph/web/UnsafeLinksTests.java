package com.aeondt.graph.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.aeondt.graph.model.Json;
import org.junit.jupiter.api.Test;

class UnsafeLinksTests {

    @Test
    void addressesThatAreNoneOfTheWebArePointedAt() {
        assertThat(UnsafeLinks.in(Json.object("""
                {"name": "X", "url": "javascript:alert(1)", "external_references": [
                  {"source_name": "mitre-attack", "url": "https://attack.mitre.org/techniques/T0800"},
                  {"source_name": "evil", "url": " JaVaScRiPt:alert(1)"},
                  {"source_name": "no address"},
                  {"source_name": "secret", "url": "https://ada:secret@example.org/"},
                  7, {"url": 7}, {"source_name": "page", "url": "data:text/html,<script>alert(1)</script>"}]}
                """)))
                .containsExactly(
                        "/url",
                        "/external_references/1/url",
                        "/external_references/3/url",
                        "/external_references/6/url");
    }

    @Test
    void whatIsTalkedAboutIsNoLink() {
        assertThat(UnsafeLinks.in(
                        Json.object("{\"value\": \"javascript:alert(1)\", \"pattern\": \"[url:value = 'x:y']\"}")))
                .isEmpty();
        assertThat(UnsafeLinks.in(Json.object("{\"url\": \"https://example.org\", \"external_references\": \"none\"}")))
                .isEmpty();
    }
}
