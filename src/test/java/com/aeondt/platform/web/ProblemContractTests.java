package com.aeondt.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.aeondt.support.As;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;

/** What a client is told when something is wrong: one form for every problem, and nothing of ours in it. */
class ProblemContractTests extends HttpContract {

    @Test
    void anUnknownVersionIsAProblemOfItsOwn() {
        isProblem(get("/api/v7/shelf/open"), 404, "unsupported-api-version");
        assertThat(get("/api/v7/shelf/open"))
                .bodyJson()
                .extractingPath("$.version")
                .isEqualTo("v7");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "v01", "v1.0", "x1", "V1", "v"})
    void thereIsOneWayToSpellAVersion(String version) {
        isProblem(get("/api/{version}/shelf/open", version), 404, "unsupported-api-version");
    }

    @Test
    void aDeprecatedVersionSaysSo() {
        assertThat(get("/api/v1/shelf/open"))
                .hasStatusOk()
                .hasHeader("Deprecation", "@1769904000")
                .hasHeader("Sunset", "Mon, 1 Feb 2027 00:00:00 GMT")
                .headers()
                .hasValue("Link", "<https://example.org/v1>; rel=\"deprecation\"; type=\"text/html\"");
    }

    @Test
    void anUnknownPathAndAnUnknownMethodAreProblems() {
        isProblem(get("/api/v1/nothing"), 404, "no-such-path");
        var result = ada.ask(() -> mvc.put().uri("/api/v1/shelf").exchange());
        isProblem(result, 405, "method-not-allowed");
        assertThat(result.getResponse().getHeader("Allow")).contains("GET", "POST");
    }

    @Test
    void whatTheClientAcceptsDoesNotHideAProblem() {
        var result = mvc.get()
                .uri("/api/v1/shelf/fails/busy")
                .accept(MediaType.TEXT_EVENT_STREAM)
                .exchange();

        isProblem(result, 503, "dependency-unavailable");
    }

    @Test
    void anotherMediaTypeIsRefused() {
        var result = ada.ask(() -> mvc.post()
                .uri("/api/v1/shelf")
                .contentType(MediaType.TEXT_PLAIN)
                .content("x")
                .exchange());

        isProblem(result, 415, "unsupported-media-type");
    }

    @Test
    void aFailureOfOursTellsNothingInside() {
        var result = get("/api/v1/shelf/fails/inside");

        isProblem(result, 500, "internal-error");
        assertThat(result).bodyText().doesNotContain("secret", "Exception");
    }

    @Test
    void aStoreThatIsAwayIs503AndSaysWhenToComeBack() {
        isProblem(get("/api/v1/shelf/fails/store"), 503, "dependency-unavailable");
        assertThat(get("/api/v1/shelf/fails/store")).containsHeader("Retry-After");
        assertThat(get("/api/v1/shelf/fails/store")).bodyText().doesNotContain("secret");
        assertThat(get("/api/v1/shelf/fails/busy")).hasHeader("Retry-After", "2");
    }

    @Test
    void aRaceIsAConflictOrAStaleTag() {
        isProblem(get("/api/v1/shelf/fails/raced"), 409, "concurrent-change");
        isProblem(
                mvc.get()
                        .uri("/api/v1/shelf/fails/raced")
                        .header("If-Match", "\"1\"")
                        .exchange(),
                412,
                "stale-resource");
    }

    @Test
    void ourOwnExceptionIsFoundInsideOthersAndItsContextIsTold() {
        var result = get("/api/v1/shelf/fails/wrapped");

        isProblem(result, 404, "job-not-found");
        assertThat(result).bodyJson().extractingPath("$.job").isEqualTo("7");
    }

    @Test
    void theTraceIdOfTheCallerIsTakenOver() {
        var result = mvc.get()
                .uri("/api/v1/shelf/fails/x")
                .header("traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01")
                .exchange();

        assertThat(result).bodyJson().extractingPath("$.traceId").isEqualTo("4bf92f3577b34da6a3ce929d0e0e4736");
    }

    @Test
    void scopesAreCheckedBeforeTheBodyIsRead() {
        var reader = As.userWith("shelf:read");
        var result = reader.ask(() -> mvc.post()
                .uri("/api/v1/shelf")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{broken")
                .exchange());

        isProblem(result, 403, "forbidden");
        assertThat(result).bodyJson().extractingPath("$.requiredScope").isEqualTo("shelf:write");
    }

    @Test
    void nobodyIsUnauthenticatedAndAnOperationWithoutScopeIsForbidden() {
        isProblem(mvc.get().uri("/api/v1/shelf").exchange(), 401, "unauthenticated");
        isProblem(get("/api/v1/shelf/forgotten"), 403, "forbidden");
        assertThat(mvc.get().uri("/api/v1/shelf/open").exchange()).hasStatusOk();
    }
}
