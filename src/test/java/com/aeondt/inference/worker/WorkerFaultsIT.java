package com.aeondt.inference.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.aeondt.inference.text.GuardedGenerator;
import com.aeondt.inference.text.InferenceError;
import com.aeondt.inference.text.TextRequest;
import com.aeondt.inference.text.TextSink;
import com.aeondt.platform.AeonException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Two models under load, and one of their workers hurt: only its requests fail, and it comes back. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WorkerFaultsIT {

    private static final int CLIENTS = 4;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private SupervisedWorker hurt;
    private SupervisedWorker healthy;

    /** What happens to a worker. */
    enum Fault {
        KILLED("kill", "-KILL", "%d"),
        STOPPED("kill", "-STOP", "%d"),
        STARVED("prlimit", "--pid=%d", "--data=1");

        private final String[] command;

        Fault(String... command) {
            this.command = command;
        }

        void befall(long pid) throws IOException, InterruptedException {
            var words = new String[command.length];
            for (int i = 0; i < words.length; i++) {
                words[i] = command[i].formatted(pid);
            }
            assertThat(new ProcessBuilder(words).start().waitFor()).isZero();
        }
    }

    @BeforeAll
    void start(@TempDir Path folder) throws IOException {
        var model = TinyModel.in(folder);
        var limits = new WorkerLimits(
                1 << 30,
                Duration.ofSeconds(60),
                Duration.ofSeconds(2),
                Duration.ofSeconds(2),
                Duration.ofMillis(50),
                Duration.ofSeconds(1),
                folder.resolve("worker.log"),
                Optional.empty());
        hurt = SupervisedWorker.start(
                model.settings(), limits, model.facts().vocabulary().controlTokens());
        healthy = SupervisedWorker.start(
                model.settings(), limits, model.facts().vocabulary().controlTokens());
    }

    @AfterAll
    void stop() {
        hurt.close();
        healthy.close();
    }

    @ParameterizedTest
    @EnumSource
    void aFaultCostsTheRequestsOfItsWorkerOnly(Fault fault, TestReporter reporter) throws Exception {
        suffer(fault, reporter);
    }

    @Test
    @Tag("nightly")
    void soDoManyFaultsOneAfterAnother(TestReporter reporter) throws Exception {
        for (int round = 0; round < 10; round++) {
            for (var fault : Fault.values()) {
                suffer(fault, reporter);
            }
        }
    }

    private void suffer(Fault fault, TestReporter reporter) throws Exception {
        try (var victim = new Load(hurt);
                var bystander = new Load(healthy)) {
            await().atMost(PATIENCE).until(() -> victim.written() > CLIENTS && bystander.written() > CLIENTS);
            int restarts = hurt.restarts();
            int before = bystander.written();
            long start = System.nanoTime();
            fault.befall(hurt.pid());
            if (fault == Fault.STARVED) {
                askForMuch();
            }
            await().atMost(PATIENCE)
                    .pollInterval(Duration.ofMillis(5))
                    .until(() -> victim.failures.size() > 0 && hurt.restarts() > restarts);
            int written = victim.written();
            await().atMost(PATIENCE).pollInterval(Duration.ofMillis(5)).until(() -> victim.written() > written);
            long recovery = Duration.ofNanos(System.nanoTime() - start).toMillis();

            assertThat(bystander.failures).as("the other model's requests").isEmpty();
            assertThat(bystander.written()).as("the other model goes on").isGreaterThan(before);
            assertThat(victim.failures).allSatisfy(failure -> {
                assertThat(failure.code()).isEqualTo(InferenceError.MODEL_UNAVAILABLE);
                assertThat(failure.retryAfter()).isPresent();
            });
            reporter.publishEntry(Map.of(
                    "fault", fault.name(),
                    "recovery ms", String.valueOf(recovery),
                    "failed", String.valueOf(victim.failures.size()),
                    "the other wrote meanwhile", String.valueOf(bystander.written() - before)));
        }
        assertThat(hurt.tokenize("back")).isNotEmpty();
    }

    /** Work that takes memory, so that a worker without any notices. */
    private void askForMuch() throws InterruptedException {
        var much = "pump ".repeat(200_000);
        long end = System.nanoTime() + PATIENCE.toNanos();
        try {
            while (System.nanoTime() < end) {
                hurt.tokenize(much);
            }
        } catch (AeonException refused) {
            assertThat(refused.code()).isEqualTo(InferenceError.MODEL_UNAVAILABLE);
        }
    }

    /** Clients that write one text after another, and come back when they are told to. */
    private static final class Load implements AutoCloseable {

        private final GuardedGenerator model;
        private final AtomicBoolean over = new AtomicBoolean();
        private final AtomicInteger written = new AtomicInteger();
        private final Queue<AeonException> failures = new ConcurrentLinkedQueue<>();
        private final Thread[] clients = new Thread[CLIENTS];

        Load(SupervisedWorker worker) {
            this.model = new GuardedGenerator(worker, CLIENTS);
            for (int i = 0; i < CLIENTS; i++) {
                int client = i;
                clients[i] = Thread.ofVirtual().start(() -> write("client " + client));
            }
        }

        int written() {
            return written.get();
        }

        private void write(String client) {
            while (!over.get()) {
                try {
                    model.generate(client, TextRequest.ask("list the incidents", 16), TextSink.NONE);
                    written.incrementAndGet();
                } catch (AeonException refused) {
                    failures.add(refused);
                    comeBack();
                } catch (InterruptedException stopped) {
                    return;
                }
            }
        }

        private static void comeBack() {
            LockSupport.parkNanos(5_000_000);
        }

        @Override
        public void close() {
            over.set(true);
            try {
                for (var client : clients) {
                    client.join();
                }
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
