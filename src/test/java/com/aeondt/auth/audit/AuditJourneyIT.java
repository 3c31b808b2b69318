package com.aeondt.auth.audit;

import static com.aeondt.support.JsonRest.json;
import static com.aeondt.support.JsonRest.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.aeondt.auth.BuiltInRole;
import com.aeondt.support.AeonIT;
import com.aeondt.support.Call;
import com.aeondt.support.Callers;
import com.aeondt.support.Callers.Client;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/** What an auditor reads about what others did. */
@AeonIT
class AuditJourneyIT {

    private static final String LOG = "/api/v1/audit-events";

    @Autowired
    private Callers callers;

    @Autowired
    private DeniedAttempts denied;

    @Test
    void whoDidWhatWhenFromWhereWithBeforeAndAfter() {
        var dev = callers.as(BuiltInRole.BACKEND);
        var auditor = callers.as(dev.tenant(), BuiltInRole.AUDITOR);
        var task = json(dev.http()
                .post()
                .uri("/api/v1/tasks")
                .header("X-Request-ID", "request-of-ada")
                .body(Map.of("title", "Watch the door"))
                .exchange()
                .expectStatus()
                .isCreated());
        dev.http()
                .patch()
                .uri("/api/v1/tasks/" + task.path("key").asString())
                .header("If-Match", task.path("etag").asString("\"0\""))
                .body(Map.of("title", "Watch both doors"))
                .exchange()
                .expectStatus()
                .isOk();

        var entries = json(auditor.http()
                        .get()
                        .uri(LOG + "?subjectType=tasks.task&limit=10")
                        .exchange()
                        .expectStatus()
                        .isOk())
                .path("items");

        assertThat(entries.path(0).path("action").asString()).isEqualTo("tasks.task.updated");
        assertThat(entries.path(0).path("before").toString()).contains("Watch the door");
        assertThat(entries.path(0).path("after").toString()).contains("Watch both doors");
        var made = entries.path(1);
        assertThat(made.path("action").asString()).isEqualTo("tasks.task.created");
        assertThat(made.path("actor").path("id").asString())
                .isEqualTo(dev.user().toString());
        assertThat(made.path("actor").path("name").asString()).isEqualTo(dev.username());
        assertThat(made.path("actor").path("address").asString()).isEqualTo("127.0.0.1");
        assertThat(made.path("actor").path("requestId").asString()).isEqualTo("request-of-ada");
        assertThat(made.path("actor").path("traceId").asString()).hasSize(32);
        assertThat(made.has("before")).isFalse();
        assertThat(made.path("after").path("key").asString())
                .isEqualTo(task.path("key").asString());
    }

    @Test
    void theLogIsFilteredPagedAndReadOneByOne() {
        var administrator = callers.asInstallationAdministrator();
        var http = administrator.http();
        for (int number = 0; number < 3; number++) {
            change(administrator);
        }

        var first = json(http.get()
                .uri(LOG + "?action=gateway.quota_override.created&actor={actor}&limit=2", administrator.username())
                .exchange()
                .expectStatus()
                .isOk());
        assertThat(first.path("items").size()).isEqualTo(2);
        var second = json(http.get()
                .uri(
                        LOG + "?action=gateway.quota_override.created&actor={actor}&limit=2&cursor={next}",
                        administrator.username(),
                        first.path("next").asString())
                .exchange());
        assertThat(second.path("items").size()).isEqualTo(1);
        assertThat(second.has("next")).isFalse();
        assertThat(json(http.get().uri(LOG + "?from=2999-01-01T00:00:00Z").exchange())
                        .path("items")
                        .size())
                .isZero();
        long seq = second.path("items").path(0).path("seq").asLong();
        assertThat(json(http.get().uri(LOG + "/" + seq).exchange()).path("seq").asLong())
                .isEqualTo(seq);
        http.get().uri(LOG + "/987654321").exchange().expectStatus().isNotFound();
    }

    @Test
    void theExportIsJsonLinesWithACheckpointThatVerifiesLater() {
        var administrator = callers.asInstallationAdministrator();
        change(administrator);
        change(administrator);

        var lines = text(administrator
                        .http()
                        .get()
                        .uri(LOG + "/export")
                        .exchange()
                        .expectHeader()
                        .contentType("application/jsonl"))
                .lines()
                .map(line -> JsonMapper.shared().readTree(line))
                .toList();

        assertThat(lines).hasSize(3);
        assertThat(lines.getFirst().path("seq").asLong()).isEqualTo(1);
        var checkpoint = lines.getLast().path("checkpoint").asString();
        var accepted = Call.post(administrator.http(), LOG + "/verify", Map.of("checkpoint", checkpoint))
                .is(202);
        var result = Call.succeeded(administrator.http(), accepted.text("job"))
                .body()
                .path("result");
        assertThat(result.path("intact").asBoolean(false)).isTrue();
        // the two changes, and that somebody asked for the verification
        assertThat(result.path("entries").asLong()).isEqualTo(3);
        assertThat(result.path("checkpoints").asLong()).isPositive();
    }

    @Test
    void onlyWhoMayReadTheLogDoesAndTheInstallationsIsForItsAdministrators() {
        var dev = callers.as(BuiltInRole.BACKEND);
        var auditor = callers.as(dev.tenant(), BuiltInRole.AUDITOR);

        dev.http().get().uri(LOG).exchange().expectStatus().isForbidden();
        auditor.http().get().uri(LOG).exchange().expectStatus().isOk();
        auditor.http()
                .get()
                .uri(LOG + "?chain=INSTALLATION")
                .exchange()
                .expectStatus()
                .isForbidden();
        auditor.http()
                .get()
                .uri(LOG + "/export?chain=INSTALLATION")
                .exchange()
                .expectStatus()
                .isForbidden();
        callers.asInstallationAdministrator()
                .http()
                .get()
                .uri(LOG + "?chain=INSTALLATION")
                .exchange()
                .expectStatus()
                .isOk();
    }

    @Test
    void aLoginStandsInTheLogOfTheInstallation() {
        var administrator = callers.asInstallationAdministrator();
        var dev = callers.as(BuiltInRole.BACKEND);

        var entries = json(administrator
                        .http()
                        .get()
                        .uri(LOG + "?chain=INSTALLATION&subjectId={session}", dev.session())
                        .exchange()
                        .expectStatus()
                        .isOk())
                .path("items");

        assertThat(entries.size()).isEqualTo(1);
        assertThat(entries.path(0).path("action").asString()).isEqualTo("auth.session.opened");
        assertThat(entries.path(0).path("actor").path("id").asString())
                .isEqualTo(dev.user().toString());
    }

    @Test
    void whoeverIsTurnedAwayIsCountedByAddressAndMinute() {
        var administrator = callers.asInstallationAdministrator();
        var stranger = callers.as(BuiltInRole.BACKEND);
        for (int attempt = 0; attempt < 5; attempt++) {
            stranger.http()
                    .get()
                    .uri("/api/v1/auth/me")
                    .header("X-Customer-ID", administrator.tenant().toString())
                    .exchange()
                    .expectStatus()
                    .isForbidden();
        }
        callers.anonymous().get().uri("/api/v1/tasks").exchange().expectStatus().isUnauthorized();

        denied.stop();
        denied.start();

        var entry = json(administrator
                        .http()
                        .get()
                        .uri(LOG + "?chain=INSTALLATION&action=gateway.access.denied&subjectId=127.0.0.1&limit=1")
                        .exchange()
                        .expectStatus()
                        .isOk())
                .path("items")
                .path(0)
                .path("after");
        assertThat(entry.path("count").asLong()).isGreaterThanOrEqualTo(1);
        assertThat(entry.path("byCode").toString()).containsAnyOf("tenant-forbidden", "unauthenticated");
    }

    private void change(Client administrator) {
        administrator
                .http()
                .put()
                .uri("/api/v1/rate-limits/" + UUID.randomUUID())
                .header("If-Match", "\"0\"")
                .body(Map.of("requests", 5_000, "windowSeconds", 60))
                .exchange()
                .expectStatus()
                .isOk();
    }
}
