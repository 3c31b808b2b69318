package com.aeondt.graph.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.aeondt.auth.BuiltInRole;
import com.aeondt.support.AeonIT;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;

/** Entities found by words of their names. */
@AeonIT
class NameSearchJourneyIT extends GraphJourney {

    @Test
    void wordsFindNamesAliasesAndBeginningsTheBestFirst() {
        post("/threats", threat("Lazarus Group", "\"aliases\": [\"Hidden Cobra\"]", "a"), 201);
        post("/threats", threat("Cobra", "", "a"), 201);
        post("/graph/entities", service("lazarus-web.example.com", ""), 201);
        var last = post("/graph/entities", service("Payments", "\"criticality\": 5"), 201);

        assertThat(find("lazarus group", last)).containsExactly("Lazarus Group");
        assertThat(find("lazar", last)).containsExactlyInAnyOrder("Lazarus Group", "lazarus-web.example.com");
        assertThat(find("cobra", last)).containsExactly("Cobra", "Lazarus Group");
        assertThat(find("lazarus-web.example.com", last)).containsExactly("lazarus-web.example.com");
        assertThat(find("lazarus&type=service", last)).containsExactly("lazarus-web.example.com");
        assertThat(find("pay&property=criticality:gte:5", last)).containsExactly("Payments");
        assertThat(find("pay&property=criticality:gte:6", last)).isEmpty();
        assertThat(fresh("/threats?q=lazarus", last).names()).containsExactly("Lazarus Group");
        get("/graph/entities?q=pay&asOf=2026-01-01T00:00:00Z", 400);
    }

    @Test
    void nothingOfTheQuestionIsSyntax() {
        var last = post("/graph/entities", service("Plain", ""), 201);
        assertThat(find("Plain", last)).containsExactly("Plain");

        for (var words :
                List.of("*", "name:*", "tenantId:*", "(", "\"", "\\", "a OR b", "-x", "?", "/.*/", "~", "[a TO z]")) {
            var found = dev.http()
                    .get()
                    .uri("/api/v1/graph/entities?origin=OWN&q={words}", words)
                    .exchange()
                    .expectStatus()
                    .isOk()
                    .expectBody(String.class)
                    .returnResult();
            assertThat(found.getResponseBody()).as(words).contains("\"items\":[]");
        }
    }

    @Test
    void pagesFollowTheOrder() {
        var written = IntStream.range(0, 25)
                .mapToObj(i -> post("/graph/entities", service("Shop number" + i, ""), 201))
                .toList();
        var names = new ArrayList<String>();
        var page = fresh("/graph/entities?q=shop&limit=10", written.getLast());
        names.addAll(page.names());
        while (page.body().has("next")) {
            page = get(
                    "/graph/entities?q=shop&limit=10&cursor="
                            + page.body().get("next").stringValue(),
                    200);
            names.addAll(page.names());
        }

        assertThat(names).hasSize(25).doesNotHaveDuplicates();
    }

    @Test
    void whatIsMarkedTooHighIsNotFound() {
        var reader = callers.as(dev.tenant(), BuiltInRole.FRONTEND);
        var last = post(
                "/graph/entities",
                "{\"type\": \"malware\", \"tlp\": \"amber\", \"properties\": {\"name\": \"Undisclosed\"}}",
                201);

        assertThat(find("undisclosed", last)).containsExactly("Undisclosed");
        assertThat(send(reader, HttpMethod.GET, "/graph/entities?q=undisclosed", null, null, 200)
                        .names())
                .isEmpty();
        assertThat(send(
                                callers.as(BuiltInRole.BACKEND),
                                HttpMethod.GET,
                                "/graph/entities?q=undisclosed",
                                null,
                                null,
                                200)
                        .names())
                .isEmpty();
    }

    private List<String> find(String words, Answer written) {
        return fresh("/graph/entities?origin=OWN&q=" + words, written).names();
    }
}
