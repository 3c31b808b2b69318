package com.aeondt.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.aeondt.auth.BuiltInRole;
import com.aeondt.graph.EntityId;
import com.aeondt.graph.GraphEstate;
import com.aeondt.graph.GraphReads.Read;
import com.aeondt.graph.model.Intake;
import com.aeondt.platform.events.Projections;
import com.aeondt.support.AeonIT;
import com.aeondt.support.Call;
import com.aeondt.support.Callers;
import com.aeondt.support.ProjectionRest;
import com.aeondt.support.SharedEngines;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.EntityExchangeResult;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;

/** Neo4j is stopped and comes back as it was, or empty: nothing that was written is lost, and every way of reading says how it is. */
@AeonIT
class GraphOutageIT {

    private static final Duration RECOVERY = Duration.ofMinutes(3);

    @Autowired
    private Callers callers;

    @Autowired
    private Intake intake;

    @Autowired
    private Projections projections;

    @Autowired
    private ProjectionRest rest;

    private final Neo4jEngine neo4j = SharedEngines.running().engines().stream()
            .filter(Neo4jEngine.class::isInstance)
            .map(Neo4jEngine.class::cast)
            .findFirst()
            .orElseThrow();
    private boolean away;

    @AfterEach
    void itIsThereAgain() throws IOException {
        if (away) {
            neo4j.start();
        }
    }

    @Test
    void writesGoOnReadsOfTheCopyWaitAndTheCopyCatchesUp() throws Exception {
        var technique = GraphEstate.technique(intake);
        var estate = GraphEstate.of(callers.as(BuiltInRole.BACKEND), intake, technique, "Before");
        awaitCopyOf(estate);
        stop();

        for (var read : estate.reads(technique.value()).all()) {
            var answer = ask(estate, read);
            if (read.copy()) {
                assertThat(answer.getStatus().value()).as("%s", read).isEqualTo(503);
                assertThat(answer.getResponseHeaders().getFirst(HttpHeaders.RETRY_AFTER))
                        .as("%s", read)
                        .isNotNull();
            } else {
                assertThat(answer.getStatus().value()).as("%s", read).isIn(200, 404);
            }
        }
        var meanwhile = state(estate, "Meanwhile");

        start();
        awaitCopyOf(estate);
        await().atMost(RECOVERY)
                .until(() ->
                        ask(estate, neighbors(estate, meanwhile)).getStatus().value() == 200);
    }

    @Test
    void anEmptyCopyIsBuiltAnewAndHasNoDrift() throws Exception {
        var technique = GraphEstate.technique(intake);
        var estate = GraphEstate.of(callers.as(BuiltInRole.BACKEND), intake, technique, "Kept");
        awaitCopyOf(estate);
        // so that nothing is built before it was seen to be missing
        rest.begin("graph");
        stop();
        var home = Objects.requireNonNull(neo4j.log()).resolve("../../../neo4j").normalize();
        assertThat(FileSystemUtils.deleteRecursively(home)).isTrue();
        start();

        for (var read : estate.reads(technique.value()).all()) {
            if (read.copy()) {
                await().atMost(RECOVERY).until(() -> isIncomplete(ask(estate, read)));
            } else {
                assertThat(ask(estate, read).getStatus().value()).as("%s", read).isIn(200, 404);
            }
        }
        projections.resume("graph");
        var whole = firstAnswer(estate);
        assertThat(whole.getStatus().value()).isEqualTo(200);
        assertThat(whole.getResponseBody()).contains(estate.entity("customer").value());
        var admin = callers.asInstallationAdministrator();
        var accepted = Call.send(admin.http(), HttpMethod.POST, "/api/v1/projections/graph/check", null, null)
                .is(202);
        var check = Call.succeeded(admin.http(), accepted.text("job")).body();
        assertThat(check.at("/result/equal").booleanValue()).as("%s", check).isTrue();
    }

    private void stop() {
        neo4j.stop();
        away = true;
    }

    private void start() throws IOException {
        neo4j.start();
        away = false;
    }

    private void awaitCopyOf(GraphEstate estate) {
        var first = estate.entity("service");
        var last = estate.entity("customer").value();
        await().atMost(RECOVERY).ignoreExceptions().until(() -> {
            var answer = ask(estate, neighbors(estate, first));
            return answer.getStatus().value() == 200
                    && String.valueOf(answer.getResponseBody()).contains(last);
        });
    }

    private static boolean isIncomplete(EntityExchangeResult<String> answer) {
        return answer.getStatus().value() == 503
                && answer.getResponseHeaders().getFirst(HttpHeaders.RETRY_AFTER) != null
                && String.valueOf(answer.getResponseBody()).contains("projection-incomplete");
    }

    /** The first that is no refusal. */
    private static EntityExchangeResult<String> firstAnswer(GraphEstate estate) {
        var read = neighbors(estate, estate.entity("service"));
        return await().atMost(RECOVERY)
                .until(() -> ask(estate, read), answer -> answer.getStatus().value() != 503);
    }

    private static Read neighbors(GraphEstate estate, EntityId id) {
        return estate.reads(id.value()).all().stream()
                .filter(read -> read.pattern().endsWith("/neighbors"))
                .findFirst()
                .orElseThrow();
    }

    private static EntityId state(GraphEstate estate, String name) {
        var created = estate.owner()
                .http()
                .post()
                .uri("/api/v1/graph/entities")
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("type", "service", "properties", Map.of("name", name)))
                .exchange()
                .expectStatus()
                .isCreated()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody();
        return new EntityId(Objects.requireNonNull(created).get("id").stringValue());
    }

    private static EntityExchangeResult<String> ask(GraphEstate estate, Read read) {
        var request = estate.owner()
                .http()
                .method(read.method())
                .uri("/api/v1" + read.path())
                .accept(read.accept());
        if (read.method().equals(HttpMethod.POST) && read.body() != null) {
            request.contentType(MediaType.APPLICATION_JSON).body(read.body());
        }
        return request.exchange().expectBody(String.class).returnResult();
    }
}
