package com.aeondt.mcp.neural;

import com.aeondt.inference.LanguageModels;
import com.aeondt.inference.text.InferenceError;
import com.aeondt.mcp.tool.Tool;
import com.aeondt.mcp.tool.Tool.About;
import com.aeondt.mcp.tool.Toolset;
import com.aeondt.platform.AeonException;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;

/** Loading, unloading and deleting models. */
@Component
class ModelAdministrationTools implements Toolset {

    private static final String SCOPE = "llm:admin";

    private final LanguageModels models;

    ModelAdministrationTools(LanguageModels models) {
        this.models = models;
    }

    /** Which model. */
    record Named(@Size(min = 1, max = 200) String model) {}

    /** What was deleted. */
    record Deleted(String model) {}

    @Override
    public List<Tool<?, ?>> tools() {
        return List.of(
                Tool.changing(
                        new About("load_model", "Load a model", "Loads a model, making room if need be.", SCOPE),
                        Named.class,
                        ModelEntry.class,
                        (named, call) -> load(named)),
                Tool.changing(
                        new About("unload_model", "Unload a model", "Unloads a model and frees its memory.", SCOPE),
                        Named.class,
                        ModelEntry.class,
                        (named, call) -> ModelEntry.of(models.unload(named.model()))),
                Tool.destroying(
                        new About("delete_model", "Delete a model", "Deletes a model's file.", SCOPE),
                        Named.class,
                        Deleted.class,
                        named -> "The file of the model '%s' would be deleted for good."
                                .formatted(models.find(named.model()).name()),
                        (named, call) -> {
                            models.remove(named.model());
                            return new Deleted(named.model());
                        }));
    }

    private ModelEntry load(Named named) {
        try {
            return ModelEntry.of(models.load(named.model()));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AeonException(InferenceError.MODEL_UNAVAILABLE, "The server is stopping.", stopped)
                    .retryAfter(Duration.ofSeconds(5));
        }
    }
}
