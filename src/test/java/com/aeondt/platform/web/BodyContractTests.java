package com.aeondt.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** JSON that comes in: strict, and what is wrong with it pointed at. */
class BodyContractTests extends HttpContract {

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
}
