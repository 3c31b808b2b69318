package com.aeondt.inference.worker;

import com.aeondt.inference.text.Completion;
import com.aeondt.inference.text.InferenceError;
import com.aeondt.inference.text.TextSink;
import com.aeondt.platform.AeonException;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A worker as the server sees it: a child process behind a socket, watched, and ended when it misbehaves. */
final class WorkerProcess implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(WorkerProcess.class);
    private static final Set<String> ENVIRONMENT =
            Set.of("PATH", "LANG", "LC_ALL", "LD_LIBRARY_PATH", "CUDA_VISIBLE_DEVICES");
    private static final Duration COUNTING = Duration.ofSeconds(10);

    private final Process process;
    private final Path folder;
    private final SocketChannel channel;
    private final OutputStream out;
    private final WorkerLimits limits;
    private final ReentrantLock writing = new ReentrantLock();
    private final Map<Long, Exchange> exchanges = new ConcurrentHashMap<>();
    private final AtomicLong ids = new AtomicLong();
    private final AtomicLong pongs = new AtomicLong();
    private final CountDownLatch ended = new CountDownLatch(1);

    private WorkerProcess(Process process, Path folder, SocketChannel channel, WorkerLimits limits) {
        this.process = process;
        this.folder = folder;
        this.channel = channel;
        this.out = Channels.newOutputStream(channel);
        this.limits = limits;
    }

    /**
     * Starts a worker and waits until its model is loaded.
     *
     * @throws IOException when it does not come up in time
     */
    static WorkerProcess start(NativeSettings settings, WorkerLimits limits) throws IOException {
        var folder = Files.createTempDirectory(
                "aeon-llm", PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        var socket = folder.resolve("s");
        try (var server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            server.bind(UnixDomainSocketAddress.of(socket));
            var builder = new ProcessBuilder(WorkerCommand.of(folder, socket, settings, limits))
                    .redirectErrorStream(true)
                    .redirectInput(new File("/dev/null"))
                    .redirectOutput(
                            ProcessBuilder.Redirect.appendTo(limits.log().toFile()));
            // nothing of ours: no secret reaches native code
            builder.environment().keySet().retainAll(ENVIRONMENT);
            var process = builder.start();
            // if the worker ends or takes too long, the server's socket is closed and accept or read fails
            var watchdog = Thread.ofVirtual().start(() -> closeUnlessStarted(process, server, limits.start()));
            try {
                var worker = new WorkerProcess(process, folder, server.accept(), limits);
                worker.handshake();
                watchdog.interrupt();
                Thread.ofVirtual().name("llm-reader").start(worker::receive);
                Thread.ofVirtual().name("llm-watch").start(worker::watch);
                return worker;
            } catch (IOException failed) {
                process.destroyForcibly();
                throw failed;
            }
        } catch (IOException failed) {
            delete(folder);
            throw failed;
        }
    }

    /** The process's number. */
    long pid() {
        return process.pid();
    }

    boolean alive() {
        return process.isAlive();
    }

    /** Waits until the worker is gone. */
    void awaitEnd() throws InterruptedException {
        ended.await();
    }

    Completion generate(NativeRequest request, Duration timeout, TextSink sink) throws InterruptedException {
        var exchange = new Exchange();
        long id = open(exchange, number -> new Frame.Generate(number, request));
        boolean[] cancelled = {false};
        try {
            return exchange.whole(timeout, sink, () -> {
                cancelled[0] = true;
                cancel(id, exchange);
            });
        } finally {
            if (!cancelled[0]) {
                exchanges.remove(id);
            }
        }
    }

    List<Integer> tokenize(String text) throws InterruptedException {
        return ask(id -> new Frame.Tokenize(id, text)) instanceof Frame.Tokens answer ? answer.tokens() : List.of();
    }

    String detokenize(List<Integer> tokens) throws InterruptedException {
        return ask(id -> new Frame.Detokenize(id, tokens)) instanceof Frame.Text answer ? answer.text() : "";
    }

    /** Ends the worker at once; its requests fail. */
    @Override
    public void close() {
        process.destroyForcibly();
        try {
            channel.close();
        } catch (IOException ignored) {
            LOG.debug("closing the socket of worker {}", pid(), ignored);
        }
    }

    private Frame ask(LongFunction<Frame> question) throws InterruptedException {
        var exchange = new Exchange();
        long id = open(exchange, question);
        try {
            return exchange.only(COUNTING);
        } finally {
            exchanges.remove(id);
        }
    }

    private long open(Exchange exchange, LongFunction<Frame> question) {
        long id = ids.incrementAndGet();
        exchanges.put(id, exchange);
        send(question.apply(id));
        if (ended.getCount() == 0) {
            // it ended between: nobody else would say so
            exchange.put(lost(id));
        }
        return id;
    }

    /** Asks the worker to stop a text; one that does not is stuck in native code and is ended with all it does. */
    private void cancel(long id, Exchange exchange) {
        send(new Frame.Cancel(id));
        Thread.ofVirtual().start(() -> {
            try {
                if (!exchange.ends(limits.cancel())) {
                    LOG.warn("Worker {} does not stop a cancelled text and is ended", pid());
                    close();
                }
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            } finally {
                exchanges.remove(id);
            }
        });
    }

    private void send(Frame frame) {
        writing.lock();
        try {
            FrameCodec.write(out, frame);
        } catch (IOException gone) {
            // the reader notices too and fails every exchange
            close();
        } finally {
            writing.unlock();
        }
    }

    private void handshake() throws IOException {
        if (!(FrameCodec.read(Channels.newInputStream(channel)) instanceof Frame.Ready ready)
                || ready.version() != Frame.VERSION) {
            throw new IOException("The worker speaks another protocol");
        }
    }

    private void receive() {
        try {
            var in = Channels.newInputStream(channel);
            while (true) {
                deliver(FrameCodec.read(in));
            }
        } catch (IOException gone) {
            close();
        } finally {
            ended.countDown();
            exchanges.forEach((id, exchange) -> exchange.put(lost(id)));
            delete(folder);
        }
    }

    private void deliver(Frame frame) {
        switch (frame) {
            case Frame.Ping pong -> pongs.set(pong.id());
            case Frame.Reading reading -> to(reading.id(), frame);
            case Frame.Piece piece -> to(piece.id(), frame);
            case Frame.Done done -> to(done.id(), frame);
            case Frame.Tokens tokens -> to(tokens.id(), frame);
            case Frame.Text text -> to(text.id(), frame);
            case Frame.Refused refused -> to(refused.id(), frame);
            default -> LOG.warn("Worker {} sent a {}", pid(), frame.getClass().getSimpleName());
        }
    }

    private void to(long id, Frame frame) {
        var exchange = exchanges.get(id);
        if (exchange != null) {
            exchange.put(frame);
        }
    }

    /** Heartbeats and memory, until the end. A ping goes out only when the one before it was answered. */
    private void watch() {
        long pinged = 0;
        long answered = System.nanoTime();
        var pause = limits.silence().dividedBy(5);
        try {
            while (!ended.await(pause.toNanos(), TimeUnit.NANOSECONDS)) {
                if (pongs.get() == pinged) {
                    answered = System.nanoTime();
                    pinged++;
                    send(new Frame.Ping(pinged));
                } else if (System.nanoTime() - answered > limits.silence().toNanos()) {
                    LOG.warn("Worker {} does not answer and is ended", pid());
                    close();
                }
                var resident = ResidentMemory.of(pid());
                if (resident.isPresent() && resident.getAsLong() > limits.memory()) {
                    LOG.warn(
                            "Worker {} holds {} bytes, more than {}, and is ended",
                            pid(),
                            resident.getAsLong(),
                            limits.memory());
                    close();
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static Frame lost(long id) {
        return new Frame.Refused(
                id, InferenceError.MODEL_UNAVAILABLE, "The model's process ended; it starts again by itself.");
    }

    private static void closeUnlessStarted(Process process, ServerSocketChannel server, Duration patience) {
        try {
            if (!process.waitFor(patience)) {
                process.destroyForcibly();
            }
            server.close();
        } catch (InterruptedException started) {
            Thread.currentThread().interrupt();
        } catch (IOException ignored) {
            LOG.debug("closing the socket of a worker that did not start", ignored);
        }
    }

    private static void delete(Path folder) {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException ignored) {
            LOG.debug("{} stays", folder, ignored);
        }
    }

    /** What a caller gets while there is no worker. */
    static AeonException unavailable(String detail) {
        return new AeonException(InferenceError.MODEL_UNAVAILABLE, detail).retryAfter(Exchange.COME_BACK);
    }
}
