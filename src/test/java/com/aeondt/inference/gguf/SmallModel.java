package com.aeondt.inference.gguf;

/** The smallest sound model: one block of four numbers, three tokens. A seed that a fuzzer can change every part of. */
final class SmallModel {

    private static final int WIDTH = 4;
    private static final int TOKENS = 3;

    private SmallModel() {}

    static GgufWriter writer() {
        var writer = new GgufWriter()
                .put("general.architecture", "llama")
                .put("general.file_type", 0)
                .put("llama.context_length", 16)
                .put("llama.embedding_length", WIDTH)
                .put("llama.block_count", 1)
                .put("llama.feed_forward_length", WIDTH)
                .put("llama.attention.head_count", 2)
                .put("llama.attention.head_count_kv", 1)
                .put("llama.attention.layer_norm_rms_epsilon", 1e-5f)
                .put("llama.rope.dimension_count", 2)
                .put("llama.vocab_size", TOKENS)
                .put("tokenizer.ggml.model", "llama")
                .put("tokenizer.ggml.tokens", new String[] {"<unk>", "<s>", "</s>"})
                .put("tokenizer.ggml.scores", new float[TOKENS])
                .put("tokenizer.ggml.token_type", new int[] {2, 3, 3})
                .put("tokenizer.ggml.eos_token_id", 2)
                .put("tokenizer.ggml.add_bos_token", true);
        matrix(writer, "token_embd.weight", WIDTH, TOKENS);
        matrix(writer, "output.weight", WIDTH, TOKENS);
        vector(writer, "output_norm.weight");
        vector(writer, "blk.0.attn_norm.weight");
        vector(writer, "blk.0.ffn_norm.weight");
        for (var name : new String[] {"attn_q", "attn_output", "ffn_gate", "ffn_up", "ffn_down"}) {
            matrix(writer, "blk.0." + name + ".weight", WIDTH, WIDTH);
        }
        matrix(writer, "blk.0.attn_k.weight", WIDTH, WIDTH / 2);
        matrix(writer, "blk.0.attn_v.weight", WIDTH, WIDTH / 2);
        return writer;
    }

    private static void matrix(GgufWriter writer, String name, int columns, int rows) {
        writer.tensor(name, TensorType.F32, new float[columns * rows], columns, rows);
    }

    private static void vector(GgufWriter writer, String name) {
        writer.tensor(name, TensorType.F32, new float[WIDTH], WIDTH);
    }
}
