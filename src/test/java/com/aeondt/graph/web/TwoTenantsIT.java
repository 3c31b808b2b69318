package com.aeondt.graph.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.aeondt.auth.BuiltInRole;
import com.aeondt.graph.EntityId;
import com.aeondt.graph.GraphEstate;
import com.aeondt.graph.GraphReads.Read;
import com.aeondt.graph.model.Intake;
import com.aeondt.platform.web.RequiresScope;
import com.aeondt.support.AeonIT;
import com.aeondt.support.Callers;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.EntityExchangeResult;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Two tenants at one public technique never meet, whatever way of reading the graph either takes. */
@AeonIT
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TwoTenantsIT {

    private static final String MINE = "MINE";
    private static final String THEIRS = "FOREIGN";

    /** They read what is sent, not the graph. */
    private static final Set<String> NOT_OF_THE_GRAPH = Set.of("POST /stix/validate");

    private final Callers callers;
    private final Intake intake;
    private final RequestMappingHandlerMapping operations;
    private GraphEstate mine;
    private GraphEstate theirs;
    private EntityId technique;

    @Autowired
    TwoTenantsIT(
            Callers callers,
            Intake intake,
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping operations) {
        this.callers = callers;
        this.intake = intake;
        this.operations = operations;
    }

    @BeforeAll
    void twoEstatesAtOneTechnique() {
        technique = GraphEstate.technique(intake);
        mine = GraphEstate.of(callers.as(BuiltInRole.BACKEND), intake, technique, MINE);
        theirs = GraphEstate.of(callers.as(BuiltInRole.BACKEND), intake, technique, THEIRS);
        // the copy of both is whole when the last edge of each is there
        Stream.of(mine, theirs)
                .forEach(estate -> await().until(() -> body(estate, around(estate))
                        .contains(estate.entity("service").value())));
    }

    private Read around(GraphEstate estate) {
        return estate.reads(technique.value()).all().stream()
                .filter(read -> read.pattern().endsWith("/neighbors"))
                .findFirst()
                .orElseThrow();
    }

    Stream<Read> reads() {
        return Stream.concat(mine.reads().all().stream(), mine.reads(technique.value()).all().stream());
    }

    Stream<Read> readsOfTheOthers() {
        return theirs.reads().all().stream();
    }

    @ParameterizedTest
    @MethodSource("reads")
    void nothingThatIsReadIsTheOthers(Read read) {
        var answer = ask(mine, read);
        assertThat(String.valueOf(answer.getResponseBody()))
                .as("%s", read)
                .doesNotContain(theirs.secrets(THEIRS).toArray(String[]::new));
        assertThat(answer.getStatus().value())
                .as("%s: %s", read, answer.getResponseBody())
                .isIn(200, 404);
    }

    @ParameterizedTest
    @MethodSource("readsOfTheOthers")
    void whatIsTheOthersIsNotThere(Read read) {
        var answer = ask(mine, read);
        assertThat(answer.getStatus().value())
                .as("%s: %s", read, answer.getResponseBody())
                .isIn(read.isAboutOne() ? Set.of(404) : Set.of(200, 404));
        assertThat(String.valueOf(answer.getResponseBody()))
                .doesNotContain(THEIRS, theirs.owner().tenant().toString());
    }

    @Test
    void whatIsTheOthersCannotBeChangedOrRelatedTo() {
        var service = theirs.entity("service");
        for (var path : List.of(
                "/graph/entities/" + service,
                "/graph/relationships/" + theirs.relationships().getFirst())) {
            mine.owner()
                    .http()
                    .delete()
                    .uri("/api/v1" + path)
                    .header("If-Match", "\"0\"")
                    .exchange()
                    .expectStatus()
                    .isNotFound();
        }
        mine.owner()
                .http()
                .post()
                .uri("/api/v1/graph/relationships")
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of(
                        "type", "related-to", "source", mine.entity("service").value(), "target", service.value()))
                .exchange()
                .expectStatus()
                .isBadRequest();
        mine.owner()
                .http()
                .delete()
                .uri("/api/v1/graph/entities/" + technique)
                .header("If-Match", "\"0\"")
                .exchange()
                .expectStatus()
                .isForbidden();
    }

    @Test
    void eachSeesItsOwn() {
        assertThat(body(mine, around(mine))).contains(mine.secrets(MINE).get(2), "Shared technique");
        assertThat(body(theirs, around(theirs))).contains(theirs.secrets(THEIRS).get(2));
    }

    @Test
    void noWayOfReadingTheGraphIsLeftOut() {
        var asked = mine.reads().all().stream()
                .map(read -> read.method() + " " + read.pattern())
                .collect(Collectors.toSet());
        asked.add("GET /graph/imports/{job}/outcomes");
        asked.addAll(NOT_OF_THE_GRAPH);

        assertThat(asked).containsAll(readingOperations());
    }

    /** Each operation of the module that reading is enough for. */
    private Set<String> readingOperations() {
        return operations.getHandlerMethods().entrySet().stream()
                .filter(operation ->
                        operation.getValue().getBeanType().getPackageName().startsWith("com.aeondt.graph"))
                .filter(operation -> {
                    var scope = operation.getValue().getMethodAnnotation(RequiresScope.class);
                    return scope == null || scope.value().equals("graph:read");
                })
                .flatMap(operation -> operation.getKey().getMethodsCondition().getMethods().stream()
                        .flatMap(method -> operation.getKey().getPatternValues().stream()
                                .map(path -> method + " " + path.replaceFirst("^/api/\\{[^}]*}", ""))))
                .collect(Collectors.toSet());
    }

    private static String body(GraphEstate estate, Read read) {
        return String.valueOf(ask(estate, read).getResponseBody());
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
