package com.aeondt.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/**
 * PostgreSQL, Neo4j, Redis and an AMQP broker over one data directory: started together, stopped together. If one fails, none
 * is left running.
 */
public final class EmbeddedEngines implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedEngines.class);

    private final EmbeddedProperties settings;
    private final long begun = System.nanoTime();
    private final ExecutorService starting = threadPerEngine("start");
    private final Map<String, Object> properties = new ConcurrentHashMap<>();
    private final List<Engine> engines = new ArrayList<>();
    private final Readiness readiness = new Readiness();
    private @Nullable DataDirectory data;
    private Future<EmbeddedEngines> coming = new CompletableFuture<>();
    private boolean closed;

    private EmbeddedEngines(EmbeddedProperties settings) {
        this.settings = settings;
    }

    /** Prepares a stack; {@link #start} brings it up. */
    public static EmbeddedEngines with(EmbeddedProperties settings) {
        return new EmbeddedEngines(settings);
    }

    /**
     * Starts all engines at once and returns when every one of them answers.
     *
     * @param url the address of this server, for whoever finds the data directory locked
     * @throws EngineFailure naming the first engine that failed; the others have been stopped by then
     */
    public EmbeddedEngines start(String url) {
        begin(url, () -> {}).await();
        return this;
    }

    /**
     * Takes the data directory, chooses ports and begins to start all engines. The settings are known when it returns; how the
     * start went says {@link #await}.
     *
     * @param url the address of this server, for whoever finds the data directory locked
     * @param check throws what stands in the way of a start; asked once nobody else can be using the directory
     * @throws EngineFailure if the directory cannot be used
     */
    EmbeddedEngines begin(String url, Runnable check) {
        try {
            open(url, check);
            coming = starting.submit(this::startTogether, this);
            return this;
        } catch (RuntimeException failure) {
            close();
            throw failure;
        }
    }

    /**
     * Returns when every engine answers.
     *
     * @throws EngineFailure naming the first engine that failed; the others have been stopped by then
     */
    void await() {
        try {
            coming.get();
        } catch (ExecutionException failure) {
            close();
            throw failure.getCause() instanceof EngineFailure known
                    ? known
                    : new IllegalStateException(failure.getCause());
        } catch (InterruptedException interrupted) {
            close();
            Thread.currentThread().interrupt();
            throw interrupted();
        }
    }

    /** @throws EngineFailure if one has failed already; does not wait */
    void requireNoFailure() {
        if (coming.state() == Future.State.FAILED) {
            await();
        }
    }

    /** The settings with which the application reaches the engines, by their names in Spring's environment. */
    public Map<String, Object> properties() {
        return Map.copyOf(properties);
    }

    /** The data directory, absolute. */
    Path directory() {
        return settings.dataDir().toAbsolutePath().normalize();
    }

    /** Name and address of each engine. */
    List<Engine> engines() {
        return List.copyOf(engines);
    }

    /** Lets the lock of the data directory name the address this server really listens at. */
    void servesAt(String url) {
        if (data != null) {
            data.describe(url);
        }
    }

    /** Stops what came up, all engines at once; the second call does nothing. */
    @Override
    public void close() {
        // not shutdownNow: an engine interrupted half way up can neither be used nor stopped
        starting.shutdown();
        readiness.giveUp();
        synchronized (this) {
            if (closed) {
                return;
            }
            closed = true;
            if (!engines.isEmpty()) {
                stopAll();
            }
            if (data != null) {
                data.close();
            }
        }
    }

    /** Ends what still runs from a data directory and deletes all it holds, except the unpacked programs. */
    public static void erase(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            return;
        }
        var lock = DirectoryLock.take(directory, "erasing");
        try (var entries = Files.newDirectoryStream(directory)) {
            StaleProcesses.endBelow(directory.toRealPath().resolve("engines"));
            for (var entry : entries) {
                if (!entry.endsWith("engines") && !entry.endsWith("aeon.lock")) {
                    FileSystemUtils.deleteRecursively(entry);
                }
            }
        } finally {
            lock.close();
        }
    }

    private void open(String url, Runnable check) {
        var root = settings.dataDir().toAbsolutePath();
        try {
            data = DataDirectory.open(root, url);
            check.run();
            LOG.info("Starting the embedded engines in {}", data.root());
            prepare(data);
        } catch (IOException failure) {
            throw Diagnosis.ofDirectory(root, failure);
        }
    }

    private void startTogether() {
        var tasks = new ExecutorCompletionService<String>(starting);
        engines.forEach(engine -> tasks.submit(() -> start(engine)));
        var end = begun + settings.startTimeout().toNanos();
        try {
            for (var left = engines.size(); left > 0; left--) {
                var done = tasks.poll(end - System.nanoTime(), TimeUnit.NANOSECONDS);
                if (done == null) {
                    throw tooSlow();
                }
                LOG.info("{} is ready after {} ms", done.get(), elapsed().toMillis());
            }
        } catch (ExecutionException failure) {
            throw failure.getCause() instanceof EngineFailure known
                    ? known
                    : new IllegalStateException(failure.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw interrupted();
        }
    }

    private static EngineFailure interrupted() {
        return new EngineFailure("embedded engines", "the start was interrupted", "Start again.");
    }

    private void prepare(DataDirectory data) throws IOException {
        var credentials = Credentials.in(data.root());
        var masterKey = data.root().resolve("master.key");
        Credentials.makeMasterKey(masterKey);
        properties.put("aeon.keys.master-key-file", masterKey.toString());
        properties.put(
                "aeon.auth.first-run-file",
                data.root().resolve("first-run.json").toString());
        properties.put("aeon.auth.mail.outbox", data.root().resolve("outbox").toString());
        var ports = Ports.in(data.root());
        var postgresql = ports.choose("postgresql", settings.postgresql().port());
        var neo4j = ports.choose("neo4j", settings.neo4j().port());
        var redis = ports.choose("redis", settings.redis().port());
        var amqp = ports.choose("amqp", settings.amqp().port());
        engines.add(new PostgresEngine(data, settings, credentials, postgresql, readiness));
        engines.add(new Neo4jEngine(data, settings, credentials, neo4j));
        engines.add(new RedisEngine(data, settings, credentials, redis, readiness));
        engines.add(new AmqpEngine(data, settings, credentials, amqp, readiness));
        for (var engine : engines) {
            properties.putAll(engine.settings());
        }
    }

    private String start(Engine engine) {
        try {
            engine.start();
            return engine.name();
        } catch (Exception | LinkageError failure) {
            throw Diagnosis.of(engine.name(), settings.dataDir().toAbsolutePath(), engine.log(), failure);
        }
    }

    private EngineFailure tooSlow() {
        return new EngineFailure(
                "embedded engines",
                "not all were ready within " + settings.startTimeout(),
                data == null ? null : data.logs(),
                "Look into the logs, or give them longer with aeon.embedded.start-timeout.",
                null);
    }

    private void stopAll() {
        var begun = System.nanoTime();
        var stopping = Executors.newVirtualThreadPerTaskExecutor();
        engines.forEach(engine -> stopping.execute(() -> stop(engine)));
        stopping.shutdown();
        try {
            if (!stopping.awaitTermination(settings.stopTimeout().toMillis() * 3, TimeUnit.MILLISECONDS)) {
                LOG.warn("An engine does not stop");
                return;
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        LOG.info(
                "Embedded engines stopped in {} ms",
                Duration.ofNanos(System.nanoTime() - begun).toMillis());
    }

    /**
     * Platform threads: engines load thousands of classes, and a class loader pins the few carriers of virtual threads until none
     * is left to run the one that holds the lock they wait for (seen with the nested jars of the executable jar).
     */
    private static ExecutorService threadPerEngine(String verb) {
        return Executors.newThreadPerTaskExecutor(
                Thread.ofPlatform().name(verb + "-engine-", 0).factory());
    }

    private static void stop(Engine engine) {
        try {
            engine.stop();
        } catch (Exception failure) {
            LOG.warn("{} did not stop in order", engine.name(), failure);
        }
    }

    private Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - begun);
    }
}
