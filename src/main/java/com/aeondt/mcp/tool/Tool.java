package com.aeondt.mcp.tool;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A tool: one operation of another module, with the scope it needs. Its schemas are made from the records it takes and
 * returns.
 *
 * @param about what people and models read about it
 * @param effect what it does to the world
 * @param input the record of its arguments
 * @param output the record of its result
 * @param preview for a destructive one: checks the arguments and says what would be lost
 * @param work does it
 * @param <I> the arguments
 * @param <O> the result
 */
public record Tool<I extends Record, O extends Record>(
        About about,
        Effect effect,
        Class<I> input,
        Class<O> output,
        Optional<Function<I, String>> preview,
        Work<I, O> work) {

    /**
     * What is said about a tool.
     *
     * @param name the name it is called by
     * @param title for people
     * @param text what it does, for people and models
     * @param scope what a caller must hold
     */
    public record About(String name, String title, String text, String scope) {}

    /** What a tool does. */
    @FunctionalInterface
    public interface Work<I, O> {

        O run(I input, ToolCall call);
    }

    /** A tool that only reads. */
    public static <I extends Record, O extends Record> Tool<I, O> reading(
            About about, Class<I> input, Class<O> output, Work<I, O> work) {
        return new Tool<>(about, Effect.READ, input, output, Optional.empty(), work);
    }

    /** A tool that adds something. */
    public static <I extends Record, O extends Record> Tool<I, O> adding(
            About about, Class<I> input, Class<O> output, Work<I, O> work) {
        return new Tool<>(about, Effect.ADD, input, output, Optional.empty(), work);
    }

    /** A tool that brings something into a state. */
    public static <I extends Record, O extends Record> Tool<I, O> changing(
            About about, Class<I> input, Class<O> output, Work<I, O> work) {
        return new Tool<>(about, Effect.CHANGE, input, output, Optional.empty(), work);
    }

    /** A tool that takes something away. */
    public static <I extends Record, O extends Record> Tool<I, O> destroying(
            About about, Class<I> input, Class<O> output, Function<I, String> preview, Work<I, O> work) {
        return new Tool<>(about, Effect.DESTROY, input, output, Optional.of(preview), work);
    }

    public String name() {
        return about.name();
    }

    public String scope() {
        return about.scope();
    }

    /** The JSON Schema of its arguments; that of a destructive tool takes the confirmation too. */
    public Map<String, Object> inputSchema() {
        var schema = Schemas.of(input);
        return effect.destructive() ? Schemas.withConfirmation(schema) : schema;
    }

    /** The JSON Schema of its result; a destructive tool may answer with a confirmation instead. */
    public Map<String, Object> outputSchema() {
        var schema = Schemas.of(output);
        return effect.destructive() ? Schemas.orConfirmation(schema) : schema;
    }
}
