package com.aeondt.inference;

import com.aeondt.inference.InferenceProperties.UpstreamServer;
import com.aeondt.inference.gguf.ModelFile;
import com.aeondt.inference.text.GuardedGenerator;
import com.aeondt.inference.text.InferenceError;
import com.aeondt.platform.AeonException;
import jakarta.annotation.PreDestroy;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The models that run now. A model is loaded when it is first used or asked for; when the memory does not suffice, those make
 * room that nobody uses, the least recently used first.
 */
@Component
class ModelRuntime {

    private static final Duration COME_BACK = Duration.ofSeconds(10);

    private final ModelFolder folder;
    private final ModelLoader loader;
    private final InferenceProperties settings;

    /** Held while the set of models changes, loading included: one at a time. */
    private final ReentrantLock changing = new ReentrantLock();

    /** By name, the least recently used first; guarded by itself, and never held for long. */
    private final Map<String, Running> running = new LinkedHashMap<>(16, 0.75f, true);

    private final Map<String, GuardedGenerator> upstreams = new HashMap<>();

    ModelRuntime(ModelFolder folder, ModelLoader loader, InferenceProperties settings) {
        this.folder = folder;
        this.loader = loader;
        this.settings = settings;
    }

    /** Work with a model. */
    @FunctionalInterface
    interface Use<T> {

        T with(GuardedGenerator model) throws InterruptedException;
    }

    /**
     * Runs the work with the model, which is loaded first if need be and stays for as long as the work takes.
     *
     * @throws AeonException with {@link InferenceError#MODEL_NOT_FOUND} or why it cannot be loaded
     */
    <T> T use(String name, Use<T> work) throws InterruptedException {
        var upstream = upstream(name);
        if (upstream.isPresent()) {
            return work.with(upstream.get());
        }
        var model = enter(name);
        if (model == null) {
            load(name);
            model = enter(name);
        }
        if (model == null) {
            throw new AeonException(InferenceError.MODEL_UNAVAILABLE, "The model was unloaded.").retryAfter(COME_BACK);
        }
        try {
            return work.with(model.generator);
        } finally {
            leave(model);
        }
    }

    /** Loads the model if it is not; returns when it is ready. */
    void load(String name) throws InterruptedException {
        changing.lockInterruptibly();
        try {
            if (loaded().contains(name)) {
                return;
            }
            var file = folder.file(name).orElseThrow(() -> notFound(name));
            var facts = loadable(name, file);
            long needed = loader.memoryNeeded(facts);
            makeRoom(needed);
            var generator = loader.load(name, file, facts);
            synchronized (running) {
                running.put(name, new Running(generator, needed));
            }
        } finally {
            changing.unlock();
        }
    }

    /**
     * Unloads the model, if it is loaded.
     *
     * @throws AeonException with {@link InferenceError#MODEL_IN_USE} while it is used
     */
    void unload(String name) {
        Running model;
        synchronized (running) {
            model = running.get(name);
            if (model == null) {
                return;
            }
            if (model.users > 0) {
                throw new AeonException(
                        InferenceError.MODEL_IN_USE, "%d requests are using the model.".formatted(model.users));
            }
            running.remove(name);
        }
        model.generator.close();
    }

    /** The names of the models that are loaded. */
    Set<String> loaded() {
        synchronized (running) {
            return new TreeSet<>(running.keySet());
        }
    }

    /** The memory that the loaded models take, in bytes, estimated. */
    long memoryUsed() {
        synchronized (running) {
            return running.values().stream().mapToLong(model -> model.bytes).sum();
        }
    }

    @PreDestroy
    void close() {
        synchronized (running) {
            running.values().forEach(model -> model.generator.close());
            running.clear();
        }
        synchronized (upstreams) {
            upstreams.values().forEach(GuardedGenerator::close);
            upstreams.clear();
        }
    }

    private Optional<GuardedGenerator> upstream(String name) {
        UpstreamServer server = settings.upstreams().get(name);
        if (server == null) {
            return Optional.empty();
        }
        synchronized (upstreams) {
            return Optional.of(upstreams.computeIfAbsent(name, key -> loader.connect(server)));
        }
    }

    private ModelFile loadable(String name, Path file) {
        var facts = folder.read(file);
        facts.obstacle().ifPresent(why -> {
            throw new AeonException(
                    InferenceError.MODEL_NOT_LOADABLE, "The model '%s' cannot be loaded: %s.".formatted(name, why));
        });
        var pin = settings.pins().get(name);
        if (pin != null && !pin.equalsIgnoreCase(folder.checksum(file))) {
            throw new AeonException(
                    InferenceError.MODEL_NOT_LOADABLE,
                    "The file of the model '%s' is not the one that the settings name.".formatted(name));
        }
        return facts;
    }

    private void makeRoom(long needed) {
        long budget = settings.engine().memory().toBytes();
        if (needed > budget) {
            throw new AeonException(
                            InferenceError.MODEL_NOT_LOADABLE,
                            "It needs %d MiB and there are %d MiB for models.".formatted(needed >> 20, budget >> 20))
                    .with("memoryNeeded", needed)
                    .with("memoryBudget", budget);
        }
        while (memoryUsed() + needed > budget) {
            var idle = removeIdle();
            if (idle == null) {
                throw new AeonException(
                                InferenceError.MODEL_UNAVAILABLE, "Other models are in use and leave no memory for it.")
                        .retryAfter(COME_BACK);
            }
            idle.generator.close();
        }
    }

    private @Nullable Running removeIdle() {
        synchronized (running) {
            for (var entries = running.values().iterator(); entries.hasNext(); ) {
                var model = entries.next();
                if (model.users == 0) {
                    entries.remove();
                    return model;
                }
            }
            return null;
        }
    }

    private @Nullable Running enter(String name) {
        synchronized (running) {
            var model = running.get(name);
            if (model != null) {
                model.users++;
            }
            return model;
        }
    }

    private void leave(Running model) {
        synchronized (running) {
            model.users--;
        }
    }

    static AeonException notFound(String name) {
        return new AeonException(InferenceError.MODEL_NOT_FOUND, "There is no model '%s'.".formatted(name));
    }

    private static final class Running {

        private final GuardedGenerator generator;
        private final long bytes;
        private int users;

        Running(GuardedGenerator generator, long bytes) {
            this.generator = generator;
            this.bytes = bytes;
        }
    }
}
