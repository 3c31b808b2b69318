package com.aeondt.inference.gguf;

import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** The model architectures that the native library of this build knows (llama.cpp b4916). */
public final class Architectures {

    private static final SortedSet<String> SUPPORTED = new TreeSet<>(Set.of(
            ("llama deci falcon grok gpt2 gptj gptneox mpt baichuan starcoder refact bert nomic-bert jina-bert-v2 bloom"
                            + " stablelm qwen qwen2 qwen2moe qwen2vl phi2 phi3 phimoe plamo codeshell orion internlm2"
                            + " minicpm minicpm3 gemma gemma2 gemma3 starcoder2 mamba xverse command-r cohere2 dbrx olmo"
                            + " olmo2 olmoe openelm arctic deepseek deepseek2 chatglm bitnet t5 t5encoder jais nemotron"
                            + " exaone rwkv6 rwkv6qwen2 rwkv7 arwkv7 granite granitemoe chameleon wavtokenizer-dec")
                    .split(" ")));

    /** Those without attention, whose head counts say nothing. */
    private static final Set<String> WITHOUT_ATTENTION =
            Set.of("mamba", "rwkv6", "rwkv6qwen2", "rwkv7", "arwkv7", "wavtokenizer-dec");

    /** Those that read text but do not write any. */
    private static final Set<String> ENCODERS =
            Set.of("bert", "nomic-bert", "jina-bert-v2", "t5encoder", "wavtokenizer-dec");

    private Architectures() {}

    /** Their names as {@code general.architecture} has them, in alphabetical order. */
    public static SortedSet<String> supported() {
        return new TreeSet<>(SUPPORTED);
    }

    static boolean knows(String name) {
        return SUPPORTED.contains(name);
    }

    static boolean attends(String name) {
        return !WITHOUT_ATTENTION.contains(name);
    }

    static boolean generates(String name) {
        return !ENCODERS.contains(name);
    }
}
