package com.aeondt.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.aeondt.support.As;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Parameters, pages and the cursors that lead from one to the next. */
class PageContractTests extends HttpContract {

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

    private static String next(MvcTestResult result) {
        try {
            return com.jayway.jsonpath.JsonPath.read(result.getResponse().getContentAsString(), "$.next");
        } catch (java.io.UnsupportedEncodingException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
