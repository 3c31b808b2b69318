package com.aeondt.inference.worker;

import static com.aeondt.inference.text.TextGeneratorContract.endless;
import static com.aeondt.inference.text.TextGeneratorContract.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.aeondt.inference.text.GuardedGenerator;
import com.aeondt.inference.text.InferenceError;
import com.aeondt.platform.AeonException;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** How a worker ends: by force, by its own fault, or with its server, and what its requests are told. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WorkerEndsIT {

    private SupervisedWorker worker;
    private GuardedGenerator guarded;
    private TinyModel model;
    private Path folder;

    @BeforeAll
    void start(@TempDir Path temporary) throws IOException {
        folder = temporary;
        model = TinyModel.in(folder);
        worker = start(1 << 30);
        guarded = new GuardedGenerator(worker, 8);
    }

    @AfterAll
    void stop() {
        guarded.close();
    }

    private SupervisedWorker start(long memory) {
        var limits = new WorkerLimits(
                memory,
                Duration.ofSeconds(60),
                Duration.ofSeconds(2),
                Duration.ofSeconds(2),
                Duration.ofMillis(50),
                Duration.ofSeconds(1),
                folder.resolve("worker.log"),
                Optional.empty());
        return SupervisedWorker.start(
                model.settings(), limits, model.facts().vocabulary().controlTokens());
    }

    private GuardedGenerator generator() {
        // a test before may have left it restarting
        await().ignoreExceptions().until(() -> !worker.tokenize("up").isEmpty());
        return guarded;
    }

    @Test
    void aWorkerThatIsKilledCostsItsRequestsAndComesBack() throws Exception {
        var generator = generator();
        int before = worker.restarts();
        var failure = failureOf(generator, () -> kill(worker.pid(), "KILL"));

        assertThat(failure.code()).isEqualTo(InferenceError.MODEL_UNAVAILABLE);
        assertThat(failure.retryAfter()).isPresent();
        await().until(() -> worker.restarts() > before);
        assertThat(generator().tokenize("a", "back")).isNotEmpty();
    }

    @Test
    void aWorkerThatHangsIsEndedAndComesBack() throws Exception {
        var generator = generator();
        int before = worker.restarts();
        var failure = failureOf(generator, () -> kill(worker.pid(), "STOP"));

        assertThat(failure.code()).isEqualTo(InferenceError.MODEL_UNAVAILABLE);
        await().until(() -> worker.restarts() > before);
    }

    @Test
    void aWorkerThatTakesTooMuchMemoryIsEnded() {
        try (var starved = start(1 << 20)) {
            await().until(() -> starved.restarts() > 0);
            refused(InferenceError.MODEL_UNAVAILABLE, () -> {
                while (true) {
                    starved.generate(endless(Duration.ofSeconds(30)), piece -> {});
                }
            });
        }
    }

    @Test
    void oneThatIsClosedEndsItsProcessAndRefusesInsteadOfHanging() {
        var closed = start(1 << 30);
        long pid = closed.pid();

        closed.close();

        await().until(() -> ProcessHandle.of(pid).isEmpty());
        refused(InferenceError.MODEL_UNAVAILABLE, () -> closed.tokenize("x"));
    }

    @Test
    void aWorkerGoesWithItsServer() throws Exception {
        var socket = folder.resolve("s");
        var limits = WorkerLimits.of(1 << 30, folder.resolve("orphan.log"));
        try (var server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            server.bind(UnixDomainSocketAddress.of(socket));
            var process = new ProcessBuilder(WorkerCommand.of(folder, socket, model.settings(), limits))
                    .redirectErrorStream(true)
                    .redirectOutput(limits.log().toFile())
                    .start();
            try (var connection = server.accept()) {
                assertThat(FrameCodec.read(Channels.newInputStream(connection))).isInstanceOf(Frame.Ready.class);
                assertThat(process.isAlive()).isTrue();
            }

            assertThat(process.waitFor(Duration.ofSeconds(30))).isTrue();
            assertThat(process.exitValue()).isZero();
        }
    }

    private static AeonException failureOf(GuardedGenerator generator, Runnable fault) throws Exception {
        var writing = new CountDownLatch(1);
        var request = endless(Duration.ofSeconds(30));
        var outcome = CompletableFuture.supplyAsync(() -> {
            try {
                while (true) {
                    generator.generate("a", request, piece -> writing.countDown());
                }
            } catch (AeonException failed) {
                return failed;
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
        });
        writing.await();
        fault.run();
        return outcome.get();
    }

    private static void kill(long pid, String signal) {
        try {
            new ProcessBuilder("kill", "-" + signal, String.valueOf(pid))
                    .start()
                    .waitFor();
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
