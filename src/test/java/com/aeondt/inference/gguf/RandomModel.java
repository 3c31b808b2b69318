package com.aeondt.inference.gguf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;

/**
 * A llama model with random weights, a SentencePiece vocabulary with byte fallback and a ChatML template: it loads, runs and
 * talks nonsense. Made at test time; none is committed.
 *
 * @param width the embedding length
 * @param layers the number of blocks
 * @param heads the attention heads, four query heads sharing two keys at most
 * @param feedForward the width of the feed-forward layer
 * @param context the context length in tokens
 * @param type how the weights are stored
 */
public record RandomModel(int width, int layers, int heads, int feedForward, int context, TensorType type) {

    public static final String TEMPLATE = "{% for message in messages %}{{'<|im_start|>' + message['role'] + '\n'"
            + " + message['content'] + '<|im_end|>' + '\n'}}{% endfor %}"
            + "{% if add_generation_prompt %}{{ '<|im_start|>assistant\n' }}{% endif %}";

    /** The same with tools, as Hermes and Qwen show and call them. */
    public static final String TOOL_TEMPLATE =
            "{% if tools %}<|im_start|>system\n{% for tool in tools %}{{ tool | tojson }}\n{% endfor %}"
                    + "Answer with <tool_call>{name, arguments}</tool_call><|im_end|>\n{% endif %}"
                    + "{% for message in messages %}{{ '<|im_start|>' + message['role'] + '\n' }}"
                    + "{% if message['content'] %}{{ message['content'] }}{% endif %}"
                    + "{% if message['tool_calls'] %}{% for call in message['tool_calls'] %}<tool_call>\n"
                    + "{{ {'name': call['function']['name'], 'arguments': call['function']['arguments']} | tojson }}"
                    + "\n</tool_call>{% endfor %}{% endif %}{{ '<|im_end|>' + '\n' }}{% endfor %}"
                    + "{% if add_generation_prompt %}{{ '<|im_start|>assistant\n' }}{% endif %}";

    private static final String WORDS =
            "the pump pressure valve alarm incident severity critical high medium low engineer"
                    + " operations restart service check log server network host firewall malware threat actor vulnerability patch"
                    + " deploy rollback database cluster node report summary status open closed assigned list affected assets"
                    + " { } \" name type value \": [ ] , true false null";

    /** About 230 KB: enough to run every code path. */
    public static RandomModel tiny() {
        return new RandomModel(64, 2, 4, 128, 2048, TensorType.Q8_0);
    }

    /** About 75 million weights: enough for the native work to weigh more than ours around it. */
    public static RandomModel benchmark() {
        return new RandomModel(768, 12, 12, 2048, 2048, TensorType.Q8_0);
    }

    /** The file's contents; the same every time. */
    public GgufWriter writer() {
        var writer = new GgufWriter();
        int size = vocabulary(writer);
        numbers(writer, size);
        weights(writer, size);
        return writer;
    }

    private void numbers(GgufWriter writer, int size) {
        writer.put("general.architecture", "llama")
                .put("general.name", "random")
                .put("general.file_type", type == TensorType.F32 ? 0 : type == TensorType.F16 ? 1 : 7)
                .put("llama.context_length", context)
                .put("llama.embedding_length", width)
                .put("llama.block_count", layers)
                .put("llama.feed_forward_length", feedForward)
                .put("llama.attention.head_count", heads)
                .put("llama.attention.head_count_kv", heads / 2)
                .put("llama.attention.layer_norm_rms_epsilon", 1e-5f)
                .put("llama.rope.dimension_count", width / heads)
                .put("llama.vocab_size", size)
                .put("tokenizer.chat_template", TEMPLATE);
    }

    private static int vocabulary(GgufWriter writer) {
        var tokens = new ArrayList<>(List.of("<unk>", "<s>", "</s>"));
        var types = new ArrayList<>(List.of(2, 3, 3));
        for (int value = 0; value < 256; value++) {
            tokens.add("<0x%02X>".formatted(value));
            types.add(6);
        }
        for (var marker : List.of("<|im_start|>", "<|im_end|>")) {
            tokens.add(marker);
            types.add(3);
        }
        int first = tokens.size();
        tokens.addAll(pieces());
        while (types.size() < tokens.size()) {
            types.add(1);
        }
        int words = tokens.size();
        while (tokens.size() % 32 != 0) {
            tokens.add("<pad" + tokens.size() + ">");
            types.add(5);
        }
        var scores = new float[tokens.size()];
        for (int i = first; i < words; i++) {
            scores[i] = first - i;
        }
        writer.put("tokenizer.ggml.model", "llama")
                .put("tokenizer.ggml.tokens", tokens.toArray(String[]::new))
                .put("tokenizer.ggml.scores", scores)
                .put(
                        "tokenizer.ggml.token_type",
                        types.stream().mapToInt(Integer::intValue).toArray())
                .put("tokenizer.ggml.bos_token_id", 1)
                .put("tokenizer.ggml.eos_token_id", 2)
                .put("tokenizer.ggml.eot_token_id", 260)
                .put("tokenizer.ggml.unknown_token_id", 0)
                .put("tokenizer.ggml.add_bos_token", true);
        return tokens.size();
    }

    /** Every printable ASCII character, and the words with all their prefixes so that merging can reach them. */
    private static LinkedHashSet<String> pieces() {
        var pieces = new LinkedHashSet<String>();
        pieces.add("\u2581");
        for (char c = 33; c < 127; c++) {
            pieces.add(String.valueOf(c));
        }
        for (var word : WORDS.split(" ", -1)) {
            for (int length = 1; length <= word.length(); length++) {
                pieces.add(word.substring(0, length));
                pieces.add("\u2581" + word.substring(0, length));
            }
        }
        return pieces;
    }

    private void weights(GgufWriter writer, int size) {
        var random = new Random(1);
        int shared = width / heads * (heads / 2);
        float scale = (float) (1 / Math.sqrt(width));
        writer.tensor("token_embd.weight", type, gaussian(random, width * size, 0.5f), width, size)
                .tensor("output_norm.weight", TensorType.F32, ones(), width)
                .tensor("output.weight", type, gaussian(random, width * size, 0.3f), width, size);
        for (int layer = 0; layer < layers; layer++) {
            var block = "blk." + layer + ".";
            writer.tensor(block + "attn_norm.weight", TensorType.F32, ones(), width)
                    .tensor(block + "ffn_norm.weight", TensorType.F32, ones(), width);
            matrix(writer, block + "attn_q.weight", random, scale, width, width);
            matrix(writer, block + "attn_k.weight", random, scale, width, shared);
            matrix(writer, block + "attn_v.weight", random, scale, width, shared);
            matrix(writer, block + "attn_output.weight", random, scale, width, width);
            matrix(writer, block + "ffn_gate.weight", random, scale, width, feedForward);
            matrix(writer, block + "ffn_up.weight", random, scale, width, feedForward);
            matrix(writer, block + "ffn_down.weight", random, scale, feedForward, width);
        }
    }

    private void matrix(GgufWriter writer, String name, Random random, float scale, int columns, int rows) {
        writer.tensor(name, type, gaussian(random, columns * rows, scale), columns, rows);
    }

    private float[] ones() {
        var ones = new float[width];
        Arrays.fill(ones, 1f);
        return ones;
    }

    private static float[] gaussian(Random random, int count, float scale) {
        var values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = (float) random.nextGaussian() * scale;
        }
        return values;
    }
}
