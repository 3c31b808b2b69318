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
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.context.junit.jupiter.SpringExtension;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * A shelf of books with everything in it that the HTTP contract speaks of, and how its tests ask for it. Named as an extension's
 * user, which other tests' scans leave out together with the controller.
 */
@ExtendWith(SpringExtension.class)
@ApiSlice(HttpContract.ShelfController.class)
@Import(HttpContract.ShelfController.class)
@TestPropertySource(
        properties = {
            "aeon.api.deprecations.v1.since=2026-02-01",
            "aeon.api.deprecations.v1.sunset=2027-02-01",
            "aeon.api.deprecations.v1.link=https://example.org/v1"
        })
abstract class HttpContract {

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
    protected MockMvcTester mvc;

    protected final As ada = As.userWith("shelf:read", "shelf:write");

    protected final MvcTestResult get(String uri, Object... values) {
        return ada.ask(() -> mvc.get().uri(uri, values).exchange());
    }

    protected final MvcTestResult post(String json) {
        return ada.ask(() -> mvc.post()
                .uri("/api/v1/shelf")
                .contentType(MediaType.APPLICATION_JSON)
                .content(json)
                .exchange());
    }

    protected static void isProblem(MvcTestResult result, int status, String code) {
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

    protected static void pointsAt(MvcTestResult result, String pointer, String code) {
        isProblem(result, 400, "validation-failed");
        assertThat(result).bodyJson().extractingPath("$.errors[0].pointer").isEqualTo(pointer);
        assertThat(result).bodyJson().extractingPath("$.errors[0].code").isEqualTo(code);
    }
}
