import com.aeondt.inference.gguf.ModelFile;
import com.aeondt.inference.text.GuardedGenerator;
import com.aeondt.inference.text.Prompt;
import com.aeondt.inference.text.Sampling;
import com.aeondt.inference.text.TextRequest;
import com.aeondt.inference.worker.ChatTemplate;
import com.aeondt.inference.worker.NativeSettings;
import com.aeondt.inference.worker.SupervisedWorker;
import com.aeondt.inference.worker.WorkerLimits;
import de.kherud.llama.InferenceParameters;
import de.kherud.llama.LlamaModel;
import de.kherud.llama.ModelParameters;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/**
 * The same texts written by a bare loop over the native library, by a worker behind the guards, and by the server over HTTP, by
 * turns in one run: tokens per second, and CPU per token of everything but the client. See inference.sh, which starts it.
 */
public final class InferenceBench {

    private static final String PROMPT = "the pump pressure alarm is critical and the engineer has to";
    private static final int STREAMS = Integer.getInteger("streams", 8);
    private static final int ROUNDS = Integer.getInteger("rounds", 5);
    private static final int TOKENS = Integer.getInteger("tokens", 64);
    private static final int THREADS = Integer.getInteger("threads", 1);
    private static final int WARM = Integer.getInteger("warm", 30);
    private static final int CONTEXT = 512;

    /** No round begins after it. */
    private static final Duration BUDGET = Duration.ofSeconds(Integer.getInteger("seconds", 300));

    /** One way of writing: gives the number of tokens it wrote for a seed. */
    @FunctionalInterface
    private interface Writer {

        int write(int seed) throws Exception;
    }

    /** What is compared: how it writes, and the processes whose time it costs. */
    private record Layer(String name, Writer writer, Supplier<List<Long>> processes, boolean server) {}

    /** What a turn gave. */
    private record Turn(double tokensPerSecond, double cpuMillisPerToken, long tokens) {}

    private final Map<String, List<Turn>> turns = new LinkedHashMap<>();

    /** CPU milliseconds in a second of the server with its embedded stores that nobody calls. */
    private double idle;

    public static void main(String[] arguments) throws Exception {
        new InferenceBench().run(arguments[0], arguments[1], Long.parseLong(arguments[2]), Path.of(arguments[3]), Path.of(arguments[4]));
        // the library's threads would keep the process
        Runtime.getRuntime().halt(0);
    }

    private void run(String url, String key, long server, Path model, Path work) throws Exception {
        var facts = ModelFile.read(model);
        System.out.printf(Locale.ROOT, "%,d parameters (%s), %d computing thread(s), %d tokens a text, %d rounds%n",
                facts.parameterCount(), facts.quantization().name(), THREADS, TOKENS, ROUNDS);
        var settings = new NativeSettings(model, CONTEXT, STREAMS, THREADS, 0, facts.vocabulary().size(), ChatTemplate.PLAIN);
        var worker = SupervisedWorker.start(settings, WorkerLimits.of(4L << 30, work.resolve("worker.log")), facts.vocabulary().controlTokens());
        var guarded = new GuardedGenerator(worker, STREAMS);
        var here = ProcessHandle.current().pid();
        var layers = List.of(
                new Layer("native loop", direct(model), () -> List.of(here), false),
                new Layer("worker, guards", seed -> guarded.generate("bench", request(seed), piece -> {}).usage().completion(),
                        () -> List.of(here, worker.pid()), false),
                new Layer("server over HTTP", rest(url, key), () -> serverAndItsWorker(server), true));
        warm(layers.getLast());
        settle(server);
        long begun = System.nanoTime();
        int done = 0;
        // the first round only warms up
        for (int round = -1; round < ROUNDS && (round < 1 || System.nanoTime() - begun < BUDGET.toNanos()); round++) {
            idle = idle(server, 2_000);
            done = round + 1;
            for (int streams : new int[] {1, STREAMS}) {
                for (var layer : layers) {
                    var turn = turn(layer, streams, round);
                    if (round >= 0) {
                        turns.computeIfAbsent(layer.name() + streams, name -> new ArrayList<>()).add(turn);
                    }
                }
            }
        }
        for (int streams : new int[] {1, STREAMS}) {
            table(layers, streams);
        }
        System.out.printf(Locale.ROOT, "%n%d streams write so many times the tokens per second of one:", STREAMS);
        for (var layer : layers) {
            System.out.printf(Locale.ROOT, "  %s %.2f", layer.name(), rate(layer.name() + STREAMS) / rate(layer.name() + 1));
        }
        System.out.printf(Locale.ROOT, "%n%d of %d rounds in %d s%n", done, ROUNDS, (System.nanoTime() - begun) / 1_000_000_000);
        guarded.close();
    }

    /** A server writes for days: what it does for each piece has been compiled long since. The loop has nothing of its own to compile. */
    private static void warm(Layer layer) throws Exception {
        for (int text = 0; text < WARM; text++) {
            layer.writer().write(text);
        }
    }

    private Turn turn(Layer layer, int streams, int round) throws Exception {
        var processes = layer.processes().get();
        long cpu = cpuMillis(processes);
        long start = System.nanoTime();
        long tokens = 0;
        try (var threads = Executors.newFixedThreadPool(streams)) {
            var texts = new ArrayList<Future<Integer>>();
            for (int stream = 0; stream < streams; stream++) {
                int seed = 1000 + 100 * Math.max(0, round) + stream;
                // one stream writes as many texts as eight together, one after another
                texts.add(threads.submit((Callable<Integer>) () -> {
                    int written = 0;
                    for (int text = 0; text < (streams == 1 ? 3 : 2); text++) {
                        written += layer.writer().write(seed + 10 * text);
                    }
                    return written;
                }));
            }
            for (var text : texts) {
                tokens += text.get();
            }
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        return new Turn(tokens / seconds, (cpuMillis(processes) - cpu - (layer.server() ? idle * seconds : 0)) / tokens, tokens);
    }

    private void table(List<Layer> layers, int streams) {
        System.out.printf(Locale.ROOT, "%n%d stream(s), medians      %12s %12s %14s %12s %8s%n",
                streams, "tokens/s", "overhead", "CPU ms/token", "overhead", "tokens");
        double rate = rate(layers.getFirst().name() + streams);
        double cost = cost(layers.getFirst().name() + streams);
        for (var layer : layers) {
            var name = layer.name() + streams;
            System.out.printf(Locale.ROOT, "%-24s %12.1f %11.1f%% %14.3f %11.1f%% %8d%n", layer.name(), rate(name),
                    100 * (rate / rate(name) - 1), cost(name), 100 * (cost(name) / cost - 1),
                    turns.get(name).stream().mapToLong(Turn::tokens).sum());
        }
    }

    private double rate(String name) {
        return median(turns.get(name).stream().mapToDouble(Turn::tokensPerSecond).sorted().toArray());
    }

    private double cost(String name) {
        return median(turns.get(name).stream().mapToDouble(Turn::cpuMillisPerToken).sorted().toArray());
    }

    private static double median(double[] sorted) {
        return sorted.length % 2 == 1 ? sorted[sorted.length / 2] : (sorted[sorted.length / 2 - 1] + sorted[sorted.length / 2]) / 2;
    }

    private static TextRequest request(int seed) {
        return new TextRequest(new Prompt.Raw(PROMPT), OptionalInt.of(TOKENS), new Sampling(0.7, 1, 0, 0, OptionalInt.of(seed)),
                List.of(), Optional.empty(), Duration.ofMinutes(5));
    }

    private static Writer direct(Path file) {
        var model = new LlamaModel(new ModelParameters().setModel(file.toString()).setCtxSize(CONTEXT * STREAMS).setParallel(STREAMS)
                .setThreads(THREADS).setThreadsBatch(THREADS).disableContextShift().enableJinja().disableLog());
        return seed -> {
            int tokens = 0;
            var parameters = new InferenceParameters(PROMPT).setNPredict(TOKENS).setTemperature(0.7f).setTopP(1).setFrequencyPenalty(0)
                    .setPresencePenalty(0).setSeed(seed).setCachePrompt(false);
            for (var pieces = model.generate(parameters).iterator(); pieces.hasNext(); ) {
                var piece = pieces.next();
                // the last one only says that it is over
                tokens += pieces.hasNext() || !piece.text.isEmpty() ? 1 : 0;
            }
            return tokens;
        };
    }

    private static Writer rest(String url, String key) {
        var http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        return seed -> {
            var body = ("{\"model\":\"bench\",\"prompt\":\"%s\",\"max_tokens\":%d,\"temperature\":0.7,\"seed\":%d,\"stream\":true,"
                    + "\"stream_options\":{\"include_usage\":true}}").formatted(PROMPT, TOKENS, seed);
            var request = HttpRequest.newBuilder(URI.create(url + "/v1/completions")).header("Authorization", "Bearer " + key)
                    .header("Content-Type", "application/json").POST(BodyPublishers.ofString(body)).build();
            var answer = http.send(request, BodyHandlers.ofLines());
            if (answer.statusCode() != 200) {
                throw new IOException(answer.statusCode() + " " + answer.body().toList());
            }
            int[] tokens = {0};
            answer.body().forEach(line -> {
                int at = line.indexOf("\"completion_tokens\":");
                if (at >= 0) {
                    tokens[0] = Integer.parseInt(line.substring(at + 20).replaceAll("\\D.*", ""));
                }
            });
            return tokens[0];
        };
    }

    /** Waits until a server that has just started is at rest, for a minute at most. */
    private static void settle(long server) throws Exception {
        double now = idle(server, 3_000);
        for (int looked = 0; looked < 20 && now > 100; looked++) {
            now = idle(server, 3_000);
        }
        System.out.printf(Locale.ROOT, "the idle server takes %.1f ms CPU a second, which is not counted%n", now);
    }

    private static double idle(long server, long millis) throws Exception {
        long before = cpuMillis(List.of(server));
        Thread.sleep(millis);
        return (cpuMillis(List.of(server)) - before) * 1000.0 / millis;
    }

    private static List<Long> serverAndItsWorker(long server) {
        var processes = new ArrayList<Long>(List.of(server));
        ProcessHandle.of(server).orElseThrow().children().map(ProcessHandle::pid).filter(InferenceBench::writes).forEach(processes::add);
        return processes;
    }

    private static boolean writes(long pid) {
        try {
            return Files.readString(Path.of("/proc", String.valueOf(pid), "cmdline")).contains("aeon-llm");
        } catch (IOException gone) {
            return false;
        }
    }

    /** User and system time of the processes so far. */
    private static long cpuMillis(List<Long> processes) throws IOException {
        long ticks = 0;
        for (long pid : processes) {
            var stat = Files.readString(Path.of("/proc", String.valueOf(pid), "stat"));
            var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            ticks += Long.parseLong(fields[11]) + Long.parseLong(fields[12]);
        }
        return ticks * 10;
    }
}
