package com.aeondt.platform.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.aeondt.platform.AeonException;
import com.aeondt.platform.PlatformError;
import com.aeondt.platform.Position;
import com.aeondt.platform.TenantId;
import com.aeondt.support.AeonIT;
import com.aeondt.support.Call;
import com.aeondt.support.Callers;
import com.aeondt.support.Patience;
import java.time.Duration;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;

/** A projection's life over HTTP: followed, held, rebuilt, checked, parked and replayed, away and back. */
@AeonIT
class ProjectionsIT {

    private static final String PROBE = "/api/v1/projections/probe";

    @Autowired
    private Callers callers;

    @Autowired
    private Publisher publisher;

    @Autowired
    private ProbeProjection probe;

    @Autowired
    private ReadYourWrites readYourWrites;

    private Callers.Client admin;
    private TenantId tenant;

    @BeforeEach
    void somebody() {
        admin = callers.asInstallationAdministrator();
        tenant = admin.tenant();
    }

    @AfterEach
    void wellAgain() {
        probe.away = false;
        probe.poison.clear();
        post(PROBE + "/resume");
    }

    @Test
    void whatIsWrittenArrivesAndTheWriterCanWaitForIt() {
        var event = existing("followed");

        var position = publisher.publish(tenant, event);
        readYourWrites.awaitApplied("probe", position, Patience.LIMIT);

        assertThat(probe.copies).containsKey(event.id());
        assertThat(get(PROBE).path("state").asString()).isEqualTo("running");
        assertThat(get("/api/v1/projections").path("items").findValuesAsString("name"))
                .contains("probe", "graph", "amqp-relay");
    }

    @Test
    void aHeldProjectionStandsStillAndAReaderIsToldSo() {
        post(PROBE + "/hold");
        await().until(() -> get(PROBE).path("state").asString().equals("held"));
        var event = existing("held");
        var position = publisher.publish(tenant, event);

        assertThatThrownBy(() -> readYourWrites.awaitApplied("probe", position, Duration.ofMillis(300)))
                .isInstanceOfSatisfying(AeonException.class, refused -> {
                    assertThat(refused.code()).isEqualTo(PlatformError.PROJECTION_BEHIND);
                    assertThat(refused.retryAfter()).isPresent();
                });
        assertThat(probe.copies).doesNotContainKey(event.id());

        post(PROBE + "/resume");
        await().untilAsserted(() -> assertThat(probe.copies).containsKey(event.id()));
    }

    @Test
    void aPoisonousEventIsParkedTheRestGoesOnAndItCanBeReplayed() {
        var before = existing("before");
        var poisonous = existing("poison");
        var after = existing("after");
        probe.poison.add(poisonous.id());

        var position = publisher.publish(tenant, before, poisonous, after);

        await().untilAsserted(() -> assertThat(probe.copies).containsKey(after.id()));
        assertThat(probe.copies).containsKey(before.id()).doesNotContainKey(poisonous.id());
        readYourWrites.awaitApplied("probe", position, Patience.LIMIT);
        var parked = get(PROBE + "/parked").path("items");
        assertThat(parked.size()).isEqualTo(1);
        assertThat(parked.path(0).path("reason").asString()).contains("Poison");
        assertThat(parked.path(0).path("event").path("subject").asString())
                .isEqualTo(poisonous.subject().toString());

        probe.poison.clear();
        awaitJob(post(PROBE + "/parked/replay"));

        assertThat(probe.copies).containsKey(poisonous.id());
        assertThat(get(PROBE + "/parked").path("items").isEmpty()).isTrue();
    }

    @Test
    void whileTheTargetIsAwayNothingIsParkedAndEverythingArrivesAfterwards() {
        probe.away = true;
        var event = existing("patient");
        publisher.publish(tenant, event);

        await().until(() -> get(PROBE).path("state").asString().equals("failing"));
        assertThat(get(PROBE).path("failure").asString()).contains("away");

        probe.away = false;
        await().untilAsserted(() -> assertThat(probe.copies).containsKey(event.id()));
        assertThat(get(PROBE + "/parked").path("items").isEmpty()).isTrue();
        // said after the batch
        await().until(() -> get(PROBE).path("state").asString().equals("running"));
    }

    @Test
    void aRebuildMakesEveryCopyAnewAndACheckFindsAndMendsDrift() {
        var ids = Stream.generate(() -> existing("bulk").id()).limit(1201).toList();

        var rebuilt = awaitJob(post(PROBE + "/rebuild"));

        assertThat(probe.copies.keySet()).containsAll(ids);
        assertThat(rebuilt.path("result").path("copies").asLong()).isGreaterThanOrEqualTo(1201);
        assertThat(awaitJob(post(PROBE + "/check")).path("result").path("equal").asBoolean())
                .isTrue();

        probe.copies.remove(ids.getFirst());
        assertThat(awaitJob(post(PROBE + "/check")).path("result").path("equal").asBoolean())
                .isFalse();
        awaitJob(post(PROBE + "/check?repair=true"));
        assertThat(probe.copies).containsKey(ids.getFirst());
        assertThat(awaitJob(post(PROBE + "/check")).path("result").path("equal").asBoolean())
                .isTrue();
    }

    @Test
    void aProjectionOfEventsAloneCannotBeRebuilt() {
        admin.http()
                .post()
                .uri("/api/v1/projections/amqp-relay/rebuild")
                .exchange()
                .expectStatus()
                .isEqualTo(409);
        admin.http()
                .get()
                .uri("/api/v1/projections/nothing")
                .exchange()
                .expectStatus()
                .isNotFound();
    }

    private Something existing(String text) {
        var event = Something.happened(text);
        probe.exists(tenant, event.id());
        return event;
    }

    private JsonNode awaitJob(JsonNode accepted) {
        return Call.succeeded(admin.http(), accepted.path("job").asString()).body();
    }

    private JsonNode get(String uri) {
        return body(admin.http().get().uri(uri).exchange().expectStatus().is2xxSuccessful());
    }

    private JsonNode post(String uri) {
        return body(admin.http().post().uri(uri).exchange().expectStatus().is2xxSuccessful());
    }

    private static JsonNode body(RestTestClient.ResponseSpec answer) {
        return Objects.requireNonNull(
                answer.expectBody(JsonNode.class).returnResult().getResponseBody());
    }

    @Test
    void theWatermarkIsAPosition() {
        var position = publisher.publish(tenant, existing("token"));
        readYourWrites.awaitApplied("probe", position, Patience.LIMIT);

        assertThat(Position.parse(get(PROBE).path("watermark").asString()).orElseThrow())
                .isGreaterThanOrEqualTo(position);
    }
}
