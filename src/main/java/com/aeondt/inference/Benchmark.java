package com.aeondt.inference;

/**
 * How fast a model wrote.
 *
 * @param runs how often
 * @param tokens written in all of them
 * @param tokensPerSecond on average over the runs
 * @param latencyMillis of a whole run, on average
 * @param throughput all tokens over all the time, per second
 */
public record Benchmark(int runs, long tokens, double tokensPerSecond, double latencyMillis, double throughput) {}
