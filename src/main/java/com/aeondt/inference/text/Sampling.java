package com.aeondt.inference.text;

import java.util.OptionalInt;

/**
 * How the next token is chosen.
 *
 * @param temperature 0 (always the likeliest) to 2
 * @param topP only the likeliest tokens that make up this share, above 0 to 1
 * @param frequencyPenalty against tokens by how often they came, −2 to 2
 * @param presencePenalty against tokens that came at all, −2 to 2
 * @param seed the same seed and request give the same text; chosen at random when empty
 */
public record Sampling(
        double temperature, double topP, double frequencyPenalty, double presencePenalty, OptionalInt seed) {

    /** The defaults of the specification: temperature 0.7, nothing else. */
    public static final Sampling DEFAULT = new Sampling(0.7, 1, 0, 0, OptionalInt.empty());

    public Sampling withSeed(int value) {
        return new Sampling(temperature, topP, frequencyPenalty, presencePenalty, OptionalInt.of(value));
    }

    public Sampling withTemperature(double value) {
        return new Sampling(value, topP, frequencyPenalty, presencePenalty, seed);
    }
}
