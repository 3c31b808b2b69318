package com.aeondt.inference.gguf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The folder that the server under test takes its models from. */
public final class ServedModels {

    private static final Path FOLDER = Path.of("target", "it-models");

    private ServedModels() {}

    /** Where a file of this name lies, or would. */
    public static Path file(String name) {
        return FOLDER.resolve(name);
    }

    /** The tiny model, as {@code tiny}. */
    public static void tiny() throws IOException {
        put("tiny", RandomModel.tiny().writer());
    }

    /** The model under this name. */
    public static void put(String name, GgufWriter model) throws IOException {
        Files.createDirectories(FOLDER);
        model.write(file(name + ".gguf"));
    }

    /** Something that says it is a model and is none, as {@code broken}. */
    public static void broken() throws IOException {
        Files.createDirectories(FOLDER);
        Files.writeString(file("broken.gguf"), "GGUF, or so it says, and twenty-four bytes are there");
    }
}
