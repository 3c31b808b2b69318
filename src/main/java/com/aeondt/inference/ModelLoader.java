package com.aeondt.inference;

import com.aeondt.inference.InferenceProperties.Mode;
import com.aeondt.inference.InferenceProperties.UpstreamServer;
import com.aeondt.inference.gguf.ModelFile;
import com.aeondt.inference.text.GuardedGenerator;
import com.aeondt.inference.text.InferenceError;
import com.aeondt.inference.text.TextGenerator;
import com.aeondt.inference.upstream.OpenAiUpstream;
import com.aeondt.inference.upstream.Upstream;
import com.aeondt.inference.worker.ChatTemplate;
import com.aeondt.inference.worker.InProcessModel;
import com.aeondt.inference.worker.NativeSettings;
import com.aeondt.inference.worker.SupervisedWorker;
import com.aeondt.inference.worker.WorkerLimits;
import com.aeondt.platform.AeonException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Makes generators from files and other servers, as the settings say. */
@Component
class ModelLoader {

    /** What a worker takes before it has loaded anything. */
    static final long WORKER_BYTES = 256L << 20;

    private final InferenceProperties settings;

    ModelLoader(InferenceProperties settings) {
        this.settings = settings;
    }

    /** The context length that a model gets here. */
    int contextLength(ModelFile facts) {
        return Math.min(settings.engine().contextLength(), facts.contextLength());
    }

    /** The memory that running it takes here, in bytes, estimated. */
    long memoryNeeded(ModelFile facts) {
        return WORKER_BYTES
                + facts.memoryNeeded(contextLength(facts) * settings.engine().parallel());
    }

    /** Loads a file and waits until it is ready. */
    GuardedGenerator load(String name, Path file, ModelFile facts) {
        var engine = settings.engine();
        var how = new NativeSettings(
                file,
                contextLength(facts),
                engine.parallel(),
                engine.effectiveThreads(),
                engine.gpuLayers(),
                facts.vocabulary().size(),
                ChatTemplate.of(facts.chatTemplate(), facts.toolTemplate()));
        var control = facts.vocabulary().controlTokens();
        TextGenerator generator = engine.mode() == Mode.IN_PROCESS
                ? InProcessModel.load(how, control)
                : SupervisedWorker.start(how, limits(name, facts), control);
        return new GuardedGenerator(generator, engine.waiting());
    }

    /** Connects to another server's model. */
    GuardedGenerator connect(UpstreamServer server) {
        var upstream = new Upstream(server.url(), server.model(), key(server), server.parallel());
        return new GuardedGenerator(
                new OpenAiUpstream(upstream), settings.engine().waiting());
    }

    private WorkerLimits limits(String name, ModelFile facts) {
        var engine = settings.engine();
        try {
            Files.createDirectories(engine.logs());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        // estimates are not exact: a worker is ended when it takes twice what it should
        var limits = WorkerLimits.of(
                2 * memoryNeeded(facts),
                engine.logs().resolve("llm-" + name + ".log").toAbsolutePath());
        return limits.withLibrary(Optional.ofNullable(engine.library()));
    }

    private static Optional<String> key(UpstreamServer server) {
        return Optional.ofNullable(server.keyFile()).map(file -> {
            try {
                return Files.readString(file).strip();
            } catch (IOException unreadable) {
                throw new AeonException(
                                InferenceError.MODEL_UNAVAILABLE,
                                "The key of the model's server cannot be read; whoever runs this server has to mend it.",
                                unreadable)
                        .retryAfter(Duration.ofMinutes(1));
            }
        });
    }
}
