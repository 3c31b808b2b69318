package com.aeondt.inference;

import com.aeondt.inference.embedding.SentenceModel;
import com.aeondt.inference.metering.TokenQuotas;
import com.aeondt.inference.text.Completion.Usage;
import com.aeondt.platform.AeonException;
import com.aeondt.platform.PlatformError;
import com.aeondt.platform.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;

/**
 * Vectors of texts: near each other when the texts mean about the same. Each has {@value #DIMENSION} numbers and length one.
 */
@Service
public class Embeddings {

    /** The name that is stored with every vector. */
    public static final String MODEL = "all-minilm-l6-v2";

    /** How many numbers a vector has. */
    public static final int DIMENSION = SentenceModel.DIMENSION;

    private static final int MAX_TEXTS = 2048;
    private static final int MAX_CHARACTERS = 1 << 20;

    private final SentenceModel model;
    private final TokenQuotas quotas;

    Embeddings(SentenceModel model, TokenQuotas quotas) {
        this.model = model;
        this.quotas = quotas;
    }

    /**
     * Vectors, and what it took.
     *
     * @param vectors in the order of the texts
     * @param tokens read, those of remembered texts included
     */
    public record Embedded(List<List<Float>> vectors, int tokens) {}

    /** The vectors of the texts, for the server's own use; what is beyond 512 word pieces of a text is not read. */
    public Embedded of(List<String> texts) {
        check(texts);
        var readings = model.read(texts);
        return new Embedded(
                readings.stream().map(SentenceModel.Reading::vector).toList(),
                readings.stream().mapToInt(SentenceModel.Reading::tokens).sum());
    }

    /** The same on behalf of the current caller: within its quota, and counted. */
    public Embedded charged(List<String> texts) {
        quotas.check();
        var embedded = of(texts);
        quotas.charge(MODEL, new Usage(embedded.tokens(), 0), Map.of("outcome", "EMBEDDED"));
        return embedded;
    }

    private static void check(List<String> texts) {
        var wrong = new ArrayList<Violation>();
        if (texts.isEmpty() || texts.size() > MAX_TEXTS) {
            wrong.add(new Violation("/input", "size", "1 to %d texts".formatted(MAX_TEXTS)));
        }
        for (int i = 0; i < texts.size(); i++) {
            if (texts.get(i).isEmpty() || texts.get(i).length() > MAX_CHARACTERS) {
                wrong.add(new Violation("/input/" + i, "size", "1 to %d characters".formatted(MAX_CHARACTERS)));
            }
        }
        if (!wrong.isEmpty()) {
            throw new AeonException(PlatformError.VALIDATION, "Some texts cannot be read.", wrong);
        }
    }
}
