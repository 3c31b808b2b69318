package com.aeondt.inference;

import com.aeondt.inference.gguf.ModelFile;
import java.util.Optional;

/**
 * A model as clients see it.
 *
 * @param name what requests call it
 * @param state where it stands
 * @param facts what its file's header says; empty for another server's model and for one without a sound file
 * @param memoryNeeded the memory that running it here takes, in bytes, estimated
 * @param reason why it cannot be used, where it cannot
 */
public record ModelView(
        String name, State state, Optional<ModelFile> facts, Optional<Long> memoryNeeded, Optional<String> reason) {

    /** Where a model stands. */
    public enum State {
        /** It runs. */
        LOADED,
        /** It can be loaded, and is when somebody uses it. */
        AVAILABLE,
        /** It belongs to another server. */
        UPSTREAM,
        /** It has a tokenizer and no weights. */
        VOCABULARY,
        /** Its file is sound and cannot run here. */
        NOT_LOADABLE,
        /** Its file is not sound. */
        INVALID,
        /** It is expected and there is no file. */
        ABSENT
    }

    /** What kind of model the file holds. */
    public Optional<String> architecture() {
        return facts.map(ModelFile::architecture);
    }

    /** How the weights are stored. */
    public Optional<String> quantization() {
        return facts.map(file -> file.quantization().name());
    }

    public Optional<Long> parameterCount() {
        return facts.map(ModelFile::parameterCount);
    }

    /** In bytes. */
    public Optional<Long> fileSize() {
        return facts.map(ModelFile::fileSize);
    }

    /** In tokens. */
    public Optional<Integer> contextLength() {
        return facts.map(ModelFile::contextLength);
    }

    /** Whether there is a tokenizer and no weights. */
    public Optional<Boolean> vocabularyOnly() {
        return facts.map(ModelFile::vocabularyOnly);
    }

    public Optional<Boolean> hasChatTemplate() {
        return facts.map(file -> file.chatTemplate().isPresent());
    }

    /** Whether requests can name it. */
    public boolean usable() {
        return state == State.LOADED || state == State.AVAILABLE || state == State.UPSTREAM;
    }
}
