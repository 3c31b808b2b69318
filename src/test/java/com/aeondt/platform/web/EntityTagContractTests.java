package com.aeondt.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Entity tags: handed out, asked for, compared. */
class EntityTagContractTests extends HttpContract {

    @Test
    void anEntityTagIsHandedOutAndAskedFor() {
        var id = UUID.randomUUID();
        assertThat(get("/api/v1/shelf/books/{id}", id)).hasStatusOk().hasHeader("ETag", "\"7\"");
        var fresh = ada.ask(() -> mvc.get()
                .uri("/api/v1/shelf/books/{id}", id)
                .header("If-None-Match", "\"7\"")
                .exchange());
        assertThat(fresh).hasStatus(304);

        isProblem(remove(null), 428, "precondition-required");
        isProblem(remove("\"6\""), 412, "stale-resource");
        assertThat(remove("\"6\"")).bodyJson().extractingPath("$.currentEtag").isEqualTo("\"7\"");
        assertThat(remove("\"7\"")).hasStatusOk();
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "W/\"7\"", "*", "\"7\", \"8\"", "\"x\"", "\"-1\""})
    void anythingButOneStrongTagIsMalformed(String tag) {
        isProblem(remove(tag), 400, "malformed-request");
    }

    private MvcTestResult remove(@Nullable String tag) {
        return ada.ask(() -> {
            var request = mvc.delete().uri("/api/v1/shelf/books/7");
            return (tag == null ? request : request.header("If-Match", tag)).exchange();
        });
    }

    @Test
    void somethingCreatedHasItsPlaceAndItsTag() {
        assertThat(post("""
                {"title": "Ada", "colour": "DARK_BLUE", "due": "2026-01-31T09:30:00Z"}"""))
                .hasStatus(201)
                .hasHeader("Location", "/api/v1/shelf/a%20b")
                .hasHeader("ETag", "\"0\"")
                .bodyJson()
                .isLenientlyEqualTo("{\"colour\": \"DARK_BLUE\", \"due\": \"2026-01-31T09:30:00Z\"}");
    }
}
