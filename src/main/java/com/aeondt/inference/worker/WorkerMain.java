package com.aeondt.inference.worker;

import com.aeondt.inference.text.InferenceError;
import com.aeondt.platform.AeonException;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.System.Logger.Level;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * A process with one model. It connects to the server's socket, loads the model, answers until the connection ends, and goes
 * with it: a worker never outlives its server.
 */
public final class WorkerMain {

    private static final System.Logger LOG = System.getLogger(WorkerMain.class.getName());

    private final NativeModel model;
    private final OutputStream out;
    private final ReentrantLock writing = new ReentrantLock();
    private final ExecutorService threads;
    private final Map<Long, AtomicBoolean> cancelled = new ConcurrentHashMap<>();

    private WorkerMain(NativeModel model, OutputStream out, int parallel) {
        this.model = model;
        this.out = out;
        // one more, so that counting tokens never waits for writing
        this.threads = Executors.newFixedThreadPool(
                parallel + 1, Thread.ofPlatform().name("llama-", 0).daemon().factory());
    }

    /**
     * Serves until the server ends.
     *
     * @param arguments the socket, then the model's settings
     */
    public static void main(String[] arguments) {
        int status = 0;
        try (var channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            channel.connect(UnixDomainSocketAddress.of(Path.of(arguments[0])));
            var settings = NativeSettings.parse(Arrays.asList(arguments).subList(1, arguments.length));
            var worker =
                    new WorkerMain(new NativeModel(settings), Channels.newOutputStream(channel), settings.parallel());
            worker.send(new Frame.Ready(Frame.VERSION));
            worker.serve(channel);
        } catch (EOFException serverIsDone) {
            LOG.log(Level.INFO, "The server closed the connection");
        } catch (IOException | RuntimeException failed) {
            LOG.log(Level.ERROR, "The worker ends", failed);
            status = 1;
        }
        // the library's threads would keep the process, and freeing its model hangs
        Runtime.getRuntime().halt(status);
    }

    private void serve(SocketChannel channel) throws IOException {
        var in = Channels.newInputStream(channel);
        while (true) {
            switch (FrameCodec.read(in)) {
                case Frame.Ping ping -> send(ping);
                case Frame.Cancel cancel ->
                    cancelled.computeIfPresent(cancel.id(), (id, flag) -> {
                        flag.set(true);
                        return flag;
                    });
                case Frame.Generate generate -> {
                    var flag = new AtomicBoolean();
                    cancelled.put(generate.id(), flag);
                    threads.execute(
                            () -> answer(generate.id(), () -> generate(generate.id(), generate.request(), flag)));
                }
                case Frame.Tokenize tokenize ->
                    threads.execute(() -> answer(
                            tokenize.id(),
                            () -> new Frame.Tokens(tokenize.id(), boxed(model.tokenize(tokenize.text())))));
                case Frame.Detokenize detokenize ->
                    threads.execute(() -> answer(
                            detokenize.id(),
                            () -> new Frame.Text(detokenize.id(), model.detokenize(detokenize.tokens()))));
                case Frame other -> throw new IOException("Not for a worker: " + other.getClass());
            }
        }
    }

    private Frame generate(long id, NativeRequest request, AtomicBoolean flag) {
        try {
            return new Frame.Done(id, model.generate(request, new AnswerSink(id, this::send), flag::get));
        } finally {
            cancelled.remove(id);
        }
    }

    private void answer(long id, Supplier<Frame> work) {
        try {
            send(work.get());
        } catch (AeonException refused) {
            send(new Frame.Refused(id, (InferenceError) refused.code(), refused.detail()));
        } catch (RuntimeException failed) {
            LOG.log(Level.ERROR, "A request failed", failed);
            send(new Frame.Refused(id, InferenceError.MODEL_UNAVAILABLE, "The model failed."));
        } catch (Error fatal) {
            // out of memory or of threads: the next process has them again
            LOG.log(Level.ERROR, "The worker ends", fatal);
            Runtime.getRuntime().halt(1);
        }
    }

    private void send(Frame frame) {
        writing.lock();
        try {
            FrameCodec.write(out, frame);
        } catch (IOException gone) {
            Runtime.getRuntime().halt(0);
        } finally {
            writing.unlock();
        }
    }

    private static List<Integer> boxed(int[] numbers) {
        return Arrays.stream(numbers).boxed().toList();
    }
}
