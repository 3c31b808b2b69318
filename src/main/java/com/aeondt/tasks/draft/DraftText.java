package com.aeondt.tasks.draft;

import com.aeondt.inference.text.TextRequest;
import com.aeondt.platform.AeonException;
import com.aeondt.platform.ErrorKind;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The text of a draft.
 *
 * @param model what wrote it; null when it was put together from the records
 * @param reason why no model's text is in it; null when one is
 * @param cited the ids its sentences cite
 * @param dropped how many sentences of the model were thrown away
 */
record DraftText(
        String text, @Nullable String model, @Nullable String reason, Set<String> cited, int dropped) {

    /** What a model answered. */
    record Answer(String model, String text) {}

    /**
     * Lets a model write, and falls back on the records when there is none or when nothing of its text can stay.
     *
     * @param ask asks the model; empty when the caller may not
     */
    static DraftText write(DraftKind kind, Material material, Optional<Function<TextRequest, Answer>> ask) {
        if (ask.isEmpty()) {
            return template(material, "You may not use language models (scope llm:use).", 0);
        }
        try {
            var answer = ask.get().apply(DraftPrompt.of(kind, material));
            var checked = Citations.check(answer.text(), material.ids());
            return checked.sentences().isEmpty()
                    ? template(
                            material,
                            "The model's text cited nothing of the material, so none of it could be kept.",
                            checked.dropped())
                    : new DraftText(checked.text(), answer.model(), null, checked.cited(), checked.dropped());
        } catch (AeonException refusal) {
            if (refusal.code().kind() == ErrorKind.RATE_LIMITED) {
                throw refusal;
            }
            return template(material, "No language model wrote it: " + refusal.detail(), 0);
        }
    }

    private static DraftText template(Material material, String reason, int dropped) {
        var sentences = material.records().stream().map(DraftText::sentence).toList();
        return new DraftText(String.join("\n", sentences), null, reason, material.ids(), dropped);
    }

    private static String sentence(Material.Fact fact) {
        return DraftPrompt.harmless(fact.text()).replaceAll("[.!?]+$", "") + ". [" + fact.id() + "]";
    }

    List<String> citations() {
        return cited.stream().sorted().collect(Collectors.toList());
    }
}
