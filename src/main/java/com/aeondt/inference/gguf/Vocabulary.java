package com.aeondt.inference.gguf;

import com.aeondt.inference.gguf.GgufValue.Reals;
import com.aeondt.inference.gguf.GgufValue.Texts;
import com.aeondt.inference.gguf.GgufValue.Wholes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a model reads and writes.
 *
 * @param kind the tokenizer, such as {@code llama} (SentencePiece) or {@code gpt2} (byte-level BPE)
 * @param size the number of tokens
 * @param controlTokens the texts that the tokenizer turns into control tokens, longest first: they must not come from a user
 */
public record Vocabulary(String kind, int size, List<String> controlTokens) {

    private static final int CONTROL = 3;
    private static final int USER_DEFINED = 4;
    private static final int HIGHEST_TYPE = 6;
    private static final Set<String> KINDS = Set.of("llama", "bert", "gpt2", "t5", "rwkv", "no_vocab", "none");
    private static final String PREFIX = "tokenizer.ggml.";

    public Vocabulary {
        controlTokens = List.copyOf(controlTokens);
    }

    /** Reads and checks the tokenizer's part of the header. */
    static Vocabulary of(GgufHeader header) {
        var kind = header.text(PREFIX + "model").orElse("none");
        if (!KINDS.contains(kind)) {
            throw new GgufException("the tokenizer '%s' is unknown".formatted(kind));
        }
        var tokens =
                header.typed(PREFIX + "tokens", Texts.class).map(Texts::values).orElse(List.of());
        if (tokens.isEmpty() && !kind.startsWith("no")) {
            throw new GgufException("the vocabulary is empty");
        }
        unique(tokens);
        header.typed(PREFIX + "scores", Reals.class).ifPresent(scores -> {
            sameSize("scores", scores.values().size(), tokens.size());
            if (scores.values().stream().anyMatch(score -> !Double.isFinite(score))) {
                throw new GgufException("a token's score is not a finite number");
            }
        });
        var types = header.typed(PREFIX + "token_type", Wholes.class)
                .map(Wholes::values)
                .orElse(List.of());
        if (!types.isEmpty()) {
            sameSize("token types", types.size(), tokens.size());
        }
        specialTokensExist(header, tokens.size());
        return new Vocabulary(kind, tokens.size(), controlTokens(tokens, types));
    }

    private static void unique(List<String> tokens) {
        var seen = HashSet.<String>newHashSet(tokens.size());
        for (var token : tokens) {
            if (!seen.add(token)) {
                throw new GgufException("the token '%s' comes twice in the vocabulary".formatted(shown(token)));
            }
        }
    }

    private static void sameSize(String what, int size, int tokens) {
        if (size != tokens) {
            throw new GgufException("there are %d %s for %d tokens".formatted(size, what, tokens));
        }
    }

    private static void specialTokensExist(GgufHeader header, int size) {
        for (var key : header.metadata().keySet()) {
            if (key.startsWith(PREFIX) && key.endsWith("_token_id")) {
                long id = header.whole(key).orElseThrow();
                // all ones is the format's "there is none"
                if (id < 0 || (id >= size && id != 0xFFFF_FFFFL)) {
                    throw new GgufException("'%s' is %d, beyond the %d tokens".formatted(key, id, size));
                }
            }
        }
    }

    private static List<String> controlTokens(List<String> tokens, List<Long> types) {
        var control = new ArrayList<String>();
        for (int i = 0; i < types.size(); i++) {
            long type = types.get(i);
            if (type < 0 || type > HIGHEST_TYPE) {
                throw new GgufException("token %d has the unknown type %d".formatted(i, type));
            }
            // user-defined tokens of the form <…> are how some models spell their turn markers
            if (type == CONTROL || (type == USER_DEFINED && tokens.get(i).matches("<.+>|\\[[A-Z_]+]"))) {
                control.add(tokens.get(i));
            }
        }
        control.removeIf(String::isBlank);
        control.sort(Comparator.comparingInt(String::length).reversed());
        return control;
    }

    private static String shown(String token) {
        return token.length() > 40 ? token.substring(0, 40) + "…" : token;
    }
}
