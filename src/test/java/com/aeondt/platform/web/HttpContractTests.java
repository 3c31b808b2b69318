package com.aeondt.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.aeondt.platform.AeonException;
import com.aeondt.platform.Keyset;
import com.aeondt.platform.PlatformError;
import com.aeondt.platform.Revision;
import com.aeondt.platform.Slice;
import com.aeondt.support.ApiSlice;
import com.aeondt.support.As;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;

@ApiSlice(HttpContractTests.ShelfController.class)
@Import(HttpContractTests.ShelfController.class)
@TestPropertySource(
        properties = {
            "aeon.api.deprecations.v1.since=2026-02-01",
            "aeon.api.deprecations.v1.sunset=2027-02-01",
            "aeon.api.deprecations.v1.link=https://example.org/v1"
        })
class HttpContractTests {

    enum Colour {
        RED,
        DARK_BLUE
    }

    @ApiController("/shelf")
    static class ShelfController {

        record Line(@Max(10) int count) {}

        record Book(
                @NotBlank @Size(max = 20) String title,
                @Nullable Colour colour,
                @Nullable Instant due,
                @Nullable LocalDate since,
                @Valid @Nullable List<Line> lines) {}

        @PostMapping
        @RequiresScope("shelf:write")
        ResponseEntity<Book> add(@Valid @RequestBody Book book) {
            return Answers.created("a b", new Revision(0), book);
        }

        @GetMapping
        @RequiresScope("shelf:read")
        Page<String> list(PageQuery page, @RequestParam(defaultValue = "") String title) {
            int from = page.request()
                    .after()
                    .map(key -> Integer.parseInt(key.values().getFirst()))
                    .orElse(0);
            var rows = IntStream.rangeClosed(from + 1, 300)
                    .limit(page.request().limit() + 1L)
                    .mapToObj(Integer::toString)
                    .toList();
            return page.page(Slice.of(rows, page.request().limit(), Keyset::of));
        }

        @GetMapping("/books/{id}")
        @RequiresScope(RequiresScope.ANY)
        ResponseEntity<String> read(@PathVariable UUID id) {
            return Answers.ok(new Revision(7), id.toString());
        }

        @DeleteMapping("/books/{id}")
        @RequiresScope(RequiresScope.ANY)
        Revision remove(@PathVariable String id, @IfMatch Revision seen) {
            seen.mustBe(new Revision(7));
            return seen;
        }

        @GetMapping("/open")
        @Public
        String open() {
            return "open";
        }

        @GetMapping("/forgotten")
        String forgotten() {
            return "forgotten";
        }

        @GetMapping("/fails/{how}")
        @Public
        String fails(@PathVariable String how) {
            throw switch (how) {
                case "busy" ->
                    new AeonException(PlatformError.DEPENDENCY_UNAVAILABLE, "The graph is away.")
                            .retryAfter(Duration.ofMillis(1500));
                case "store" ->
                    new DataAccessResourceFailureException(
                            "jdbc:postgresql://secret", new SQLTransientConnectionException("secret"));
                case "raced" -> new OptimisticLockingFailureException("row");
                case "wrapped" ->
                    new IllegalStateException(
                            new AeonException(PlatformError.JOB_NOT_FOUND, "No such job.").with("job", "7"));
                default -> new IllegalStateException("secret of ours");
            };
        }
    }

    @Autowired
    private MockMvcTester mvc;

    private final As ada = As.userWith("shelf:read", "shelf:write");

    private MvcTestResult get(String uri, Object... values) {
        return ada.ask(() -> mvc.get().uri(uri, values).exchange());
    }

    private MvcTestResult post(String json) {
        return ada.ask(() -> mvc.post()
                .uri("/api/v1/shelf")
                .contentType(MediaType.APPLICATION_JSON)
                .content(json)
                .exchange());
    }

    private static void isProblem(MvcTestResult result, int status, String code) {
        assertThat(result).hasStatus(status).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        var json = assertThat(result).bodyJson();
        json.extractingPath("$.code").isEqualTo(code);
        json.extractingPath("$.type").isEqualTo("/problems/" + code);
        json.extractingPath("$.status").isEqualTo(status);
        json.extractingPath("$.title").asString().isNotBlank();
        json.extractingPath("$.detail").asString().isNotBlank();
        json.extractingPath("$.instance").asString().startsWith("/api/");
        json.extractingPath("$.traceId").asString().matches("[0-9a-f]{32}");
    }

    private static void pointsAt(MvcTestResult result, String pointer, String code) {
        isProblem(result, 400, "validation-failed");
        assertThat(result).bodyJson().extractingPath("$.errors[0].pointer").isEqualTo(pointer);
        assertThat(result).bodyJson().extractingPath("$.errors[0].code").isEqualTo(code);
    }

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

    @Test
    void anUnknownParameterIsRefusedAndTheKnownOnesNamed() {
        var result = get("/api/v1/shelf?titel=x");

        isProblem(result, 400, "unknown-parameter");
        assertThat(result).bodyJson().extractingPath("$.allowed").isEqualTo(List.of("cursor", "limit", "title"));
        isProblem(get("/api/v1/shelf/open?x"), 400, "unknown-parameter");
        pointsAt(get("/api/v1/shelf?title=a&title=b"), "title", "repeated");
    }

    @Test
    void pagesFollowOneAnotherToTheEnd() {
        var first = get("/api/v1/shelf?title=a");
        assertThat(first).bodyJson().extractingPath("$.items").asArray().hasSize(50);

        var second = get("/api/v1/shelf?limit=500&title=a&cursor={c}", next(first));
        assertThat(second)
                .bodyJson()
                .extractingPath("$.items")
                .asArray()
                .hasSize(200)
                .startsWith("51");

        var last = get("/api/v1/shelf?title=a&limit=200&cursor={c}", next(second));
        assertThat(last).bodyJson().extractingPath("$.items").asArray().hasSize(50);
        assertThat(last).bodyJson().doesNotHavePath("$.next");
    }

    @Test
    void aCursorBelongsToItsTenantAndItsFilters() throws Exception {
        String cursor = next(get("/api/v1/shelf?title=a"));

        isProblem(get("/api/v1/shelf?title=b&cursor={c}", cursor), 400, "bad-cursor");
        isProblem(get("/api/v1/shelf?cursor={c}", cursor), 400, "bad-cursor");
        isProblem(get("/api/v1/shelf?title=a&cursor={c}", cursor + "A"), 400, "bad-cursor");
        isProblem(get("/api/v1/shelf?title=a&cursor=%21"), 400, "bad-cursor");
        var grace = As.userWith("shelf:read");
        isProblem(
                grace.ask(() -> mvc.get()
                        .uri("/api/v1/shelf?title=a&cursor={c}", cursor)
                        .exchange()),
                400,
                "bad-cursor");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "x", "", "1.5"})
    void aLimitThatIsNoneIsRefused(String limit) {
        pointsAt(get("/api/v1/shelf?limit={limit}", limit), "limit", "out-of-range");
    }

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

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"title": "a", "x": 1}                       | /x              | unknown-field
            {"title": "a", "lines": [{"count": 1, "y":2}]} | /lines/0/y    | unknown-field
            {"title": " "}                               | /title          | not-blank
            {"title": "123456789012345678901"}           | /title          | size
            {"title": "a", "lines": [{"count": 11}]}     | /lines/0/count  | max
            {"title": "a", "lines": [{"count": "1"}]}    | /lines/0/count  | wrong-type
            {"title": "a", "lines": [{"count": 1.5}]}    | /lines/0/count  | wrong-type
            {"title": "a", "lines": [{"count": null}]}   | /lines/0/count  | not-null
            {"title": "a", "lines": [{"count": 99999999999}]} | /lines/0/count | wrong-type
            {"title": 5}                                 | /title          | wrong-type
            {"title": "a", "colour": "GREEN"}            | /colour         | unknown-value
            {"title": "a", "colour": 0}                  | /colour         | unknown-value
            {"title": "a", "due": "tomorrow"}            | /due            | wrong-type
            {"title": "a\\u0000b"}                        | /title          | text
            {"title": "half \\ud83d"}                     | /title          | text
            {"title": "a", "since": "+12026-01-01"}      | /since          | wrong-type
            {"title": "a", "since": "2026-02-30"}        | /since          | wrong-type
            {"title": "a", "lines": {}}                  | /lines          | wrong-type
            """)
    void whatIsWrongInABodyIsPointedAt(String json, String pointer, String code) {
        pointsAt(post(json), pointer, code);
    }

    @Test
    void theAcceptableValuesAreListed() {
        assertThat(post("{\"title\": \"a\", \"colour\": \"GREEN\"}"))
                .bodyJson()
                .extractingPath("$.detail")
                .asString()
                .contains("RED, DARK_BLUE");
        assertThat(post("{\"title\": \"a\", \"titel\": 1}"))
                .bodyJson()
                .extractingPath("$.detail")
                .asString()
                .contains("colour, due, lines, since, title");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "{\"title\": \"a\"}x",
                "{\"title\": \"a\", \"title\": \"b\"}",
                "{\"title\": \"a\"} {}",
                "nonsense",
                "{'title': 'a'}"
            })
    void whatIsNotJsonIsMalformed(String json) {
        isProblem(post(json), 400, "malformed-request");
    }

    @Test
    void deepAndEndlessValuesAreRefused() {
        assertThat(post("{\"lines\": " + "[".repeat(100_000))).hasStatus(400);
        isProblem(post("{\"title\": \"" + "x".repeat((1 << 20) + 1) + "\"}"), 400, "malformed-request");
        isProblem(post("{\"lines\": [{\"count\": " + "1".repeat(1001) + "}]}"), 400, "malformed-request");
        assertThat(post("{\"title\": \"a\", \"lines\": [{\"count\": 1e999999999}]}"))
                .hasStatus(400);
    }

    private static String next(MvcTestResult result) {
        try {
            return com.jayway.jsonpath.JsonPath.read(result.getResponse().getContentAsString(), "$.next");
        } catch (java.io.UnsupportedEncodingException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
