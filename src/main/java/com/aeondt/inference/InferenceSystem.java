package com.aeondt.inference;

import java.util.List;
import java.util.Set;

/**
 * What models run on here.
 *
 * @param library the native library and its version
 * @param backend {@code cpu}, or {@code cuda} when a library built for it and layers for the GPU are set
 * @param mode whether models run in processes of their own
 * @param threads that compute for one model
 * @param processors of the machine
 * @param memoryBudget for all models together, in bytes
 * @param memoryUsed by those that are loaded, in bytes, estimated
 * @param machineMemory of the machine, in bytes
 * @param freeMemory of the machine, in bytes
 * @param architectures that the library knows
 * @param loaded the models that run now
 * @param upstreams the models of other servers
 * @param embeddingModel what makes embeddings
 */
public record InferenceSystem(
        String library,
        String backend,
        String mode,
        int threads,
        int processors,
        long memoryBudget,
        long memoryUsed,
        long machineMemory,
        long freeMemory,
        List<String> architectures,
        Set<String> loaded,
        Set<String> upstreams,
        String embeddingModel) {}
