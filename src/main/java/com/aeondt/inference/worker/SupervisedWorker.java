package com.aeondt.inference.worker;

import com.aeondt.inference.dialect.ToolReader;
import com.aeondt.inference.text.Completion;
import com.aeondt.inference.text.InferenceError;
import com.aeondt.inference.text.TextGenerator;
import com.aeondt.inference.text.TextRequest;
import com.aeondt.inference.text.TextSink;
import com.aeondt.platform.AeonException;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A model in a worker process that is started again when it ends, after a pause that grows while it keeps failing. What was
 * being written when it ended fails; what comes while it is away is told to come back.
 */
public final class SupervisedWorker implements TextGenerator {

    private static final Logger LOG = LoggerFactory.getLogger(SupervisedWorker.class);

    private final NativeSettings settings;
    private final WorkerLimits limits;
    private final List<String> controlTokens;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final AtomicInteger restarts = new AtomicInteger();
    private volatile WorkerProcess current;

    private SupervisedWorker(
            NativeSettings settings, WorkerLimits limits, List<String> controlTokens, WorkerProcess first) {
        this.settings = settings;
        this.limits = limits;
        this.controlTokens = List.copyOf(controlTokens);
        this.current = first;
    }

    /**
     * Starts the worker and waits until its model is loaded.
     *
     * @throws AeonException with {@link InferenceError#MODEL_NOT_LOADABLE} when it does not come up
     */
    public static SupervisedWorker start(NativeSettings settings, WorkerLimits limits, List<String> controlTokens) {
        try {
            var worker = new SupervisedWorker(settings, limits, controlTokens, WorkerProcess.start(settings, limits));
            Thread.ofVirtual().name("llm-supervisor").start(worker::supervise);
            return worker;
        } catch (IOException failed) {
            throw new AeonException(
                    InferenceError.MODEL_NOT_LOADABLE,
                    "The native library could not load it; the worker's log on the server says why.",
                    failed);
        }
    }

    @Override
    public int parallel() {
        return settings.parallel();
    }

    @Override
    public List<String> controlTokens() {
        return controlTokens;
    }

    @Override
    public boolean takesTools() {
        return settings.tools().isPresent();
    }

    @Override
    public Completion generate(TextRequest request, TextSink sink) throws InterruptedException {
        var wanted = NativeRequest.of(request, settings.template());
        return ToolReader.read(
                request, settings.tools(), sink, to -> running().generate(wanted, request.timeout(), to));
    }

    @Override
    public List<Integer> tokenize(String text) throws InterruptedException {
        return running().tokenize(text);
    }

    @Override
    public String detokenize(List<Integer> tokens) throws InterruptedException {
        return running().detokenize(tokens);
    }

    /** How often the worker was started again. */
    public int restarts() {
        return restarts.get();
    }

    /** The number of the process. */
    public long pid() {
        return current.pid();
    }

    /** The memory that the process holds, in bytes. */
    public OptionalLong residentBytes() {
        return ResidentMemory.of(current.pid());
    }

    @Override
    public void close() {
        closed.countDown();
        current.close();
    }

    private WorkerProcess running() {
        var worker = current;
        if (closed.getCount() == 0 || !worker.alive()) {
            throw WorkerProcess.unavailable("The model is starting.");
        }
        return worker;
    }

    private void supervise() {
        try {
            var pause = limits.firstPause();
            while (closed.getCount() > 0) {
                long started = System.nanoTime();
                current.awaitEnd();
                if (System.nanoTime() - started > limits.longestPause().toNanos()) {
                    pause = limits.firstPause();
                }
                pause = restart(pause);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Starts a new worker, however often it takes, and returns the pause before the next time. */
    private Duration restart(Duration firstPause) throws InterruptedException {
        var pause = firstPause;
        while (!closed.await(pause.toNanos(), TimeUnit.NANOSECONDS)) {
            pause = pause.multipliedBy(2).compareTo(limits.longestPause()) < 0
                    ? pause.multipliedBy(2)
                    : limits.longestPause();
            try {
                LOG.info("Starting the worker of {} again", settings.model().getFileName());
                var next = WorkerProcess.start(settings, limits);
                current = next;
                restarts.incrementAndGet();
                if (closed.getCount() == 0) {
                    next.close();
                }
                return pause;
            } catch (IOException failed) {
                LOG.warn(
                        "The worker of {} does not start; next try in {}",
                        settings.model().getFileName(),
                        pause,
                        failed);
            }
        }
        return pause;
    }
}
