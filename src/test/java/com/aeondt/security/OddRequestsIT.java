package com.aeondt.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.aeondt.auth.BuiltInRole;
import com.aeondt.support.AeonIT;
import com.aeondt.support.Call;
import com.aeondt.support.Callers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Whatever a client sends, the answer is one that it can do something with: a failure of ours is never the reason it is told. */
@AeonIT
class OddRequestsIT {

    private static final long SEED = 20261126;

    @Autowired
    private Callers callers;

    @Test
    void everyOperationAnswersOddRequests() {
        everyOperation(3, SEED);
    }

    @Tag("nightly")
    @Test
    void everyOperationAnswersManyOddRequests() {
        everyOperation(60, new Random().nextLong());
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/tasks?state=%20, validation-failed",
        "/api/v1/tasks?priority=P1&priority=%00, validation-failed",
        "'/api/v1/sla-policies/breaches?state=BREACHED,', validation-failed",
        "/api/v1/tasks?text=%FF, malformed-request",
        "/api/v1/sprints/%20/metrics, validation-failed",
        "/api/v1/insights/velocity?sprints=51, validation-failed",
        "/api/v1/insights/flow?to=%2B999999999-12-31, validation-failed",
    })
    void whatIsBlankOutOfRangeOrNoTextIsNamed(String uri, String code) {
        try (var api = new Api(callers.baseUrl())) {
            var answer = api.get(uri, Api.as(callers.as(BuiltInRole.BACKEND)));
            assertThat(answer.code()).as(answer.body()).isEqualTo(code);
            assertThat(answer.status()).isEqualTo(400);
        }
    }

    @Test
    void aNullInAListIsNamedWithItsPlace() {
        var dev = callers.as(BuiltInRole.BACKEND);

        var answer = Call.post(
                dev.http(),
                "/api/v1/graph/centrality",
                Map.of("measure", "DEGREE", "types", Arrays.asList("person", null)));

        answer.is(400, "validation-failed");
        assertThat(answer.body().path("errors").path(0).path("pointer").asString())
                .isEqualTo("/types/1");
    }

    private void everyOperation(int times, long seed) {
        var wrong = new ArrayList<String>();
        var client = callers.as(BuiltInRole.TENANT_ADMINISTRATOR);
        try (var api = new Api(callers.baseUrl())) {
            var odd = new OddRequests(new Random(seed), api.makeEverything(Api.as(client)));
            for (var operation : api.operations()) {
                if (changesModelsOfAll(operation)) {
                    continue;
                }
                for (int time = 0; time < times; time++) {
                    var request = odd.of(operation);
                    var answer = api.call(operation, request.path(), request.body(), Api.as(client));
                    if (!understandable(operation, answer)) {
                        wrong.add("%s %s %s: %d %s"
                                .formatted(
                                        operation.method(),
                                        request.path(),
                                        request.body(),
                                        answer.status(),
                                        answer.body()));
                    }
                    if (answer.status() == 401) {
                        client = callers.as(client.tenant(), BuiltInRole.TENANT_ADMINISTRATOR);
                    }
                }
            }
        }
        assertThat(wrong).as("seed %d", seed).isEmpty();
    }

    /** A problem with a code, in the form of the surface; no failure of ours. */
    private static boolean understandable(ApiOperation operation, Api.Answer answer) {
        boolean ours = answer.status() >= 500 && answer.status() != 503;
        boolean told = answer.status() < 400
                || !operation.path().startsWith("/api/")
                || !answer.code().isEmpty();
        return !ours && told;
    }

    /** Models belong to the installation, and other tests work with them. */
    private static boolean changesModelsOfAll(ApiOperation operation) {
        return operation.scope().filter("llm:admin"::equals).isPresent()
                && !operation.method().equals("GET");
    }
}
