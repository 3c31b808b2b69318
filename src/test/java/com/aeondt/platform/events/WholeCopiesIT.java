package com.aeondt.platform.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import com.aeondt.platform.AeonException;
import com.aeondt.platform.PlatformError;
import com.aeondt.platform.Position;
import com.aeondt.support.AeonIT;
import com.aeondt.support.Callers;
import com.aeondt.support.ProjectionRest;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Nobody reads copies that are not all there, on whatever instance; each of these here stands for one. */
@AeonIT
class WholeCopiesIT {

    @Autowired
    private Callers callers;

    @Autowired
    private ProbeProjection probe;

    @Autowired
    private ProjectionBoard board;

    @Autowired
    private ProjectionStores stores;

    @Autowired
    private ProjectionRest rest;

    private final UUID copied = UUID.randomUUID();
    private Callers.Client admin;

    @BeforeEach
    void aWholeProjection() {
        admin = callers.asInstallationAdministrator();
        probe.exists(admin.tenant(), copied);
        await().untilAsserted(() -> assertThatCode(this::require).doesNotThrowAnyException());
    }

    @AfterEach
    void whole() {
        probe.away = false;
        probe.poison.clear();
        probe.beforeReset = () -> {};
        if (catchThrowable(this::require) != null) {
            rebuild();
        }
        await().untilAsserted(() -> assertThatCode(this::require).doesNotThrowAnyException());
    }

    @Test
    void notWhileARebuildIsDueOrUnderWay() {
        probe.away = true;
        rebuild();

        refused();
        assertThat(probe().path("state").stringValue()).isEqualTo("rebuilding");
        assertThat(probe().path("copies").longValue()).isZero();
        probe.away = false;

        await().untilAsserted(() -> assertThatCode(this::require).doesNotThrowAnyException());
        assertThat(probe.copies).containsKey(copied);
        assertThat(probe().has("copies")).isFalse();
    }

    @Test
    void nobodyBelievesInCopiesThatAreOnTheirWayOut() {
        var reader = new WholeCopies(board, stores, System::nanoTime);
        var seen = new AtomicReference<Throwable>();
        probe.beforeReset = () -> seen.set(catchThrowable(() -> reader.require(ProbeProjection.NAME)));

        reader.require(ProbeProjection.NAME);
        var rebuild = rebuild();
        await().until(() -> stores.works().find(rebuild).orElseThrow().finished());

        assertThat(seen.get()).isInstanceOf(AeonException.class);
    }

    @Test
    void whatARebuildCameBetweenIsNoAnswer() {
        var copies = new WholeCopies(board, stores, System::nanoTime);
        var asked = new AtomicReference<Throwable>();

        var answered = catchThrowable(() -> copies.reading(ProbeProjection.NAME, () -> {
            asked.set(catchThrowable(() -> copies.reading(ProbeProjection.NAME, () -> {
                var rebuild = rebuild();
                await().until(() -> stores.works().find(rebuild).orElseThrow().finished());
                throw new AeonException(PlatformError.JOB_NOT_FOUND, "Not found in what was left.");
            })));
            return "half of it";
        }));

        assertThat(List.of(asked.get(), answered)).allSatisfy(WholeCopiesIT::isRefusal);
        assertThat(copies.<String>reading(ProbeProjection.NAME, () -> "all of it"))
                .isEqualTo("all of it");
        assertThatThrownBy(() -> copies.reading(ProbeProjection.NAME, () -> {
                    throw new AeonException(PlatformError.JOB_NOT_FOUND, "It is not there.");
                }))
                .hasMessage("It is not there.");
    }

    @Test
    void notAfterARebuildThatFailedUntilAnotherSucceeds() {
        probe.poison.add(copied);
        var failing = rebuild();
        await().until(() -> stores.works().find(failing).orElseThrow().finished());

        refused();
        assertThat(probe.watermark()).isPresent();
        assertThat(probe().path("state").stringValue()).isEqualTo("failing");
        assertThat(probe().path("failure").stringValue()).contains("The latest rebuild failed", "Poison");
    }

    @Test
    void notWhenTheTargetStandsWhereThisLogNeverWas() {
        rest.begin(ProbeProjection.NAME);
        probe.reset(new Position(Integer.MAX_VALUE, 1, 1));

        refused();
        rest.end(probe);

        require();
    }

    @Test
    void whatWasSeenCountsForASecond() {
        var now = new AtomicLong();
        var copies = new WholeCopies(board, stores, now::get);
        copies.require(ProbeProjection.NAME);
        rest.begin(ProbeProjection.NAME);
        probe.reset(new Position(Integer.MAX_VALUE, 1, 1));

        now.set(Duration.ofSeconds(1).toNanos());
        copies.require(ProbeProjection.NAME);
        now.incrementAndGet();

        assertThatThrownBy(() -> copies.require(ProbeProjection.NAME)).isInstanceOf(AeonException.class);
        rest.end(probe);
    }

    private JsonNode probe() {
        return Objects.requireNonNull(admin.http()
                .get()
                .uri("/api/v1/projections/probe")
                .exchange()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody());
    }

    /** Returns once it is due. */
    private UUID rebuild() {
        var accepted = admin.http()
                .post()
                .uri("/api/v1/projections/probe/rebuild")
                .exchange()
                .expectStatus()
                .isAccepted()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody();
        var id = UUID.fromString(Objects.requireNonNull(accepted).get("job").stringValue());
        await().until(() -> stores.works().find(id).isPresent());
        return id;
    }

    private void require() {
        new WholeCopies(board, stores, System::nanoTime).require(ProbeProjection.NAME);
    }

    private void refused() {
        isRefusal(catchThrowable(this::require));
    }

    private static void isRefusal(Throwable thrown) {
        assertThat(thrown).isInstanceOfSatisfying(AeonException.class, refusal -> {
            assertThat(refusal.code()).isEqualTo(PlatformError.PROJECTION_INCOMPLETE);
            assertThat(refusal.retryAfter()).isPresent();
            assertThat(refusal.getMessage()).contains("/api/v1/projections");
        });
    }
}
