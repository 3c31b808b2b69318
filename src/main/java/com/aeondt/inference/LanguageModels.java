package com.aeondt.inference;

import com.aeondt.inference.ModelView.State;
import com.aeondt.inference.gguf.Architectures;
import com.aeondt.inference.gguf.ModelFile;
import com.aeondt.inference.text.InferenceError;
import com.aeondt.platform.AeonException;
import com.aeondt.platform.ChangeLog;
import com.aeondt.platform.StateChange;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/** The language models of the installation: which there are, what their files say, and which of them run. */
@Service
public class LanguageModels {

    private static final Logger LOG = LoggerFactory.getLogger(LanguageModels.class);

    private final ModelFolder folder;
    private final ModelRuntime runtime;
    private final ModelLoader loader;
    private final InferenceProperties settings;
    private final ChangeLog changes;

    LanguageModels(
            ModelFolder folder,
            ModelRuntime runtime,
            ModelLoader loader,
            InferenceProperties settings,
            ChangeLog changes) {
        this.changes = changes;
        this.folder = folder;
        this.runtime = runtime;
        this.loader = loader;
        this.settings = settings;
    }

    /** All models in order of their names, those that are expected and absent included. */
    public List<ModelView> list() {
        var files = folder.files();
        var names = new TreeSet<>(files.keySet());
        names.addAll(settings.expected());
        names.addAll(settings.upstreams().keySet());
        return names.stream()
                .map(name -> view(name, Optional.ofNullable(files.get(name))))
                .toList();
    }

    /**
     * The model of this name.
     *
     * @throws AeonException with {@link InferenceError#MODEL_NOT_FOUND}
     */
    public ModelView find(String name) {
        var plain = ModelFolder.plain(name);
        return list().stream()
                .filter(model -> model.name().equals(plain) && model.state() != State.ABSENT)
                .findFirst()
                .orElseThrow(() -> ModelRuntime.notFound(plain));
    }

    /**
     * The name of the model that a request means: the one it names, else the default.
     *
     * @throws AeonException with {@link InferenceError#MODEL_NOT_FOUND}
     */
    public String resolve(Optional<String> wanted) {
        var named = wanted.filter(name -> !name.isBlank()).or(() -> Optional.ofNullable(settings.defaultModel()));
        if (named.isPresent()) {
            var name = ModelFolder.plain(named.get());
            if (settings.upstreams().containsKey(name) || folder.file(name).isPresent()) {
                return name;
            }
            throw ModelRuntime.notFound(name);
        }
        var usable = list().stream().filter(ModelView::usable).toList();
        if (usable.size() != 1) {
            throw new AeonException(InferenceError.MODEL_NOT_FOUND, "Name a model: there is no default.");
        }
        return usable.getFirst().name();
    }

    /** Loads the model, if it is not, and returns when it is ready. */
    public ModelView load(String name) throws InterruptedException {
        var model = find(name);
        if (model.state() != State.UPSTREAM) {
            runtime.load(model.name());
            changes.record(told("loaded", model));
        }
        return find(name);
    }

    /** Unloads the model, if it is loaded; its memory is free again. */
    public ModelView unload(String name) {
        var model = find(name);
        runtime.unload(model.name());
        changes.record(told("unloaded", model));
        return find(name);
    }

    /** Reads the whole file and says what it is, or why it is not sound. */
    public Validation validate(String name) {
        var plain = ModelFolder.plain(name);
        var file = folder.file(plain).orElseThrow(() -> ModelRuntime.notFound(plain));
        var checksum = folder.checksum(file);
        var view = view(plain, Optional.of(file));
        var pin = Optional.ofNullable(settings.pins().get(plain));
        return new Validation(view, file.toFile().length(), checksum, pin.map(checksum::equalsIgnoreCase));
    }

    /** Takes in a file under a name; see {@link ModelFolder#add}. */
    public ModelView add(String name, InputStream content) {
        folder.add(name, content);
        var model = find(name);
        changes.record(told("added", model));
        return model;
    }

    /**
     * Deletes a model's file.
     *
     * @throws AeonException with {@link InferenceError#MODEL_IN_USE} while it is loaded
     */
    public void remove(String name) {
        var model = find(name);
        if (model.state() == State.LOADED) {
            throw new AeonException(InferenceError.MODEL_IN_USE, "The model is loaded.");
        }
        folder.file(model.name()).ifPresent(file -> {
            folder.remove(file);
            changes.record(told("removed", model));
        });
    }

    /** The files and processes of models are those of the installation, and no row tells of them. */
    private static StateChange told(String what, ModelView model) {
        return StateChange.of("inference.model." + what, "inference.model", model.name())
                .inInstallation()
                .after(Map.of("state", model.state()));
    }

    /** What models run on here. */
    public InferenceSystem system() {
        var engine = settings.engine();
        var machine = ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class);
        boolean gpu = engine.library() != null && engine.gpuLayers() > 0;
        return new InferenceSystem(
                engine.library() == null
                        ? "llama.cpp b4916 (de.kherud:llama 4.2.0)"
                        : "llama.cpp of another build (de.kherud:llama 4.2.0)",
                gpu ? "cuda" : "cpu",
                engine.mode().name().toLowerCase(Locale.ROOT),
                engine.effectiveThreads(),
                Runtime.getRuntime().availableProcessors(),
                engine.memory().toBytes(),
                runtime.memoryUsed(),
                machine.getTotalMemorySize(),
                machine.getFreeMemorySize(),
                List.copyOf(Architectures.supported()),
                runtime.loaded(),
                new TreeSet<>(settings.upstreams().keySet()),
                "all-minilm-l6-v2");
    }

    @EventListener(ApplicationReadyEvent.class)
    void preload() {
        var wanted = new ArrayList<>(settings.preload());
        if (wanted.isEmpty()) {
            return;
        }
        Thread.ofVirtual().name("llm-preload").start(() -> wanted.forEach(this::preload));
    }

    private void preload(String name) {
        try {
            runtime.load(name);
        } catch (AeonException refused) {
            LOG.warn("The model {} is not loaded: {}", name, refused.detail());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private ModelView view(String name, Optional<Path> file) {
        if (settings.upstreams().containsKey(name)) {
            return new ModelView(name, State.UPSTREAM, Optional.empty(), Optional.empty(), Optional.empty());
        }
        if (file.isEmpty()) {
            return new ModelView(
                    name, State.ABSENT, Optional.empty(), Optional.empty(), Optional.of("there is no such file"));
        }
        try {
            var facts = folder.read(file.get());
            var needed = loader.memoryNeeded(facts);
            return new ModelView(name, state(name, facts), Optional.of(facts), Optional.of(needed), facts.obstacle());
        } catch (AeonException unsound) {
            return new ModelView(
                    name, State.INVALID, Optional.empty(), Optional.empty(), Optional.of(unsound.detail()));
        }
    }

    private State state(String name, ModelFile facts) {
        if (facts.vocabularyOnly()) {
            return State.VOCABULARY;
        }
        if (!facts.loadable()) {
            return State.NOT_LOADABLE;
        }
        return runtime.loaded().contains(name) ? State.LOADED : State.AVAILABLE;
    }

    /**
     * What a model's file is.
     *
     * @param model what its header says
     * @param fileSize in bytes
     * @param checksum its SHA-256
     * @param pinned whether it is the file that the settings name; empty when they name none
     */
    public record Validation(ModelView model, long fileSize, String checksum, Optional<Boolean> pinned) {

        /** Whether the file is sound. */
        public boolean valid() {
            return model.state() != State.INVALID;
        }
    }
}
