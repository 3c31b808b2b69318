package com.aeondt.platform.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.aeondt.platform.Ids;
import com.aeondt.platform.LoggedEvent;
import com.aeondt.platform.Position;
import com.aeondt.platform.Projection;
import com.aeondt.platform.ProjectionBatch;
import com.aeondt.platform.StaleWatermarkException;
import com.aeondt.platform.TenantId;
import com.aeondt.platform.persistence.DedicatedConnections;
import com.aeondt.support.AeonIT;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Two runners of one projection on one PostgreSQL, as two instances of the server have them. */
@AeonIT
class TwoInstancesIT {

    /** How long a lead lasts without a sign of life where a test waits for its end, and where none may see it end. */
    private static final Duration BRIEF = Duration.ofSeconds(2);

    private static final Duration LONG = Duration.ofMinutes(1);

    private final TenantId tenant = new TenantId(Ids.next());
    private final String name = "twins-" + Ids.next();
    private final List<UUID> effects = new CopyOnWriteArrayList<>();
    private final DedicatedConnections connections;
    private final ProjectionStores stores;
    private final Watermarks watermarks;
    private final Publisher publisher;
    private final Instance one;
    private final Instance other;

    @Autowired
    TwoInstancesIT(
            DedicatedConnections connections, ProjectionStores stores, Watermarks watermarks, Publisher publisher) {
        this.connections = connections;
        this.stores = stores;
        this.watermarks = watermarks;
        this.publisher = publisher;
        watermarks.reset(name, stores.reader().end());
        this.one = new Instance("one", LONG);
        this.other = new Instance("other", LONG);
    }

    @AfterEach
    void stop() throws InterruptedException {
        one.stop();
        other.stop();
    }

    @Test
    void oneRunsItAndTheOtherTakesOverWhenItStops() throws Exception {
        one.start();
        await().until(() -> one.leadership.holds(name));
        other.start();
        var first = write();
        await().untilAsserted(() -> assertThat(effects).containsExactly(first));
        assertThat(one.effects).containsExactly(first);
        assertThat(other.leadership.holds(name)).isFalse();

        one.stop();
        var second = write();

        await().untilAsserted(() -> assertThat(other.effects).containsExactly(second));
        assertThat(effects).containsExactly(first, second);
    }

    @Test
    void aLeaderThatGivesNoSignOfLifeLosesTheLeadOnTheServersSide() throws Exception {
        // nobody calls beat() for this one, as if its process were stopped
        var silent = new Instance("silent", BRIEF);
        assertThat(silent.leadership.holds(name)).isTrue();
        assertThat(other.leadership.holds(name)).isFalse();

        await().pollInterval(Duration.ofMillis(200)).until(() -> other.leadership.holds(name));

        assertThat(silent.leadership.holds(name)).isFalse();
        silent.stop();
    }

    @Test
    void whatALeaderWhichWasAsleepHadBegunIsRefused() {
        var asleepAt = watermarks.of(name);
        write();
        var events = stores.reader().between(asleepAt.orElseThrow(), LogReader.NO_LIMIT, 10);
        var batch = new ProjectionBatch(asleepAt, events.getLast().position(), events);
        other.projection.apply(batch);

        assertThatThrownBy(() -> one.projection.apply(batch)).isInstanceOf(StaleWatermarkException.class);

        assertThat(one.effects).isEmpty();
        assertThat(watermarks.of(name)).contains(batch.to());
    }

    private UUID write() {
        var event = Something.happened("twin");
        publisher.publish(tenant, event);
        return event.id();
    }

    private final class Instance {

        private final List<UUID> effects = new CopyOnWriteArrayList<>();
        private final Leadership leadership;
        private final Projection projection = new Twin(this);
        private final ProjectionRunner runner;
        private final Thread thread;
        private final Thread heartbeat;

        Instance(String instance, Duration leaderTimeout) {
            var settings = new EventsProperties(
                    100,
                    Duration.ofMillis(100),
                    leaderTimeout,
                    Duration.ofDays(30),
                    new EventsProperties.Streaming(1, 1, 1, LONG, LONG));
            this.leadership = new Leadership(connections, settings);
            var context = new ProjectionRunner.RunnerContext(
                    instance, leadership, new LogSignal(), settings.pollInterval(), settings.batchSize());
            var status = new ProjectionStatus(name, new SimpleMeterRegistry());
            this.runner = new ProjectionRunner(projection, stores, status, context);
            this.thread = Thread.ofPlatform().daemon().unstarted(runner::run);
            this.heartbeat = Thread.ofPlatform().daemon().unstarted(this::beat);
        }

        void start() {
            thread.start();
            heartbeat.start();
        }

        void stop() throws InterruptedException {
            thread.interrupt();
            heartbeat.interrupt();
            if (thread.isAlive()) {
                thread.join(Duration.ofSeconds(5));
            }
            leadership.releaseAll();
        }

        private void beat() {
            try {
                leadership.beat();
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Its effect counts only once the watermark has moved. */
    private final class Twin implements Projection {

        private final Instance instance;
        private volatile boolean prepared;

        Twin(Instance instance) {
            this.instance = instance;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public void prepare() {
            prepared = true;
        }

        @Override
        public Optional<Position> watermark() {
            assertThat(prepared || instance.thread.getState() == Thread.State.NEW)
                    .as("prepared before it is asked where it stands")
                    .isTrue();
            return watermarks.of(name);
        }

        @Override
        public void apply(ProjectionBatch batch) {
            watermarks.move(name, batch.from(), batch.to());
            var ours = batch.events().stream()
                    .filter(event -> event.tenant().equals(tenant))
                    .map(LoggedEvent::subject)
                    .map(subject -> subject.id())
                    .toList();
            instance.effects.addAll(ours);
            effects.addAll(ours);
        }

        @Override
        public void reset(Position start) {
            watermarks.reset(name, start);
        }
    }
}
