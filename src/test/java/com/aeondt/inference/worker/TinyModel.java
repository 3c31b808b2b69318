package com.aeondt.inference.worker;

import com.aeondt.inference.gguf.ModelFile;
import com.aeondt.inference.gguf.RandomModel;
import java.io.IOException;
import java.nio.file.Path;

/** A tiny model in a folder, ready to be run with four places of 512 tokens. */
record TinyModel(NativeSettings settings, ModelFile facts) {

    static TinyModel in(Path folder) throws IOException {
        var file = RandomModel.tiny()
                .writer()
                .put("tokenizer.chat_template", RandomModel.TOOL_TEMPLATE)
                .write(folder.resolve("tiny.gguf"));
        var facts = ModelFile.read(file);
        return new TinyModel(
                new NativeSettings(
                        file,
                        512,
                        4,
                        1,
                        0,
                        facts.vocabulary().size(),
                        ChatTemplate.of(facts.chatTemplate(), facts.toolTemplate())),
                facts);
    }
}
