package com.aeondt.inference.worker;

import com.aeondt.inference.text.GuardedGenerator;
import com.aeondt.inference.text.TextGeneratorContract;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InProcessModelIT extends TextGeneratorContract {

    private GuardedGenerator guarded;

    @BeforeAll
    void load(@TempDir Path folder) throws IOException {
        var model = TinyModel.in(folder);
        guarded = new GuardedGenerator(
                InProcessModel.load(model.settings(), model.facts().vocabulary().controlTokens()), 8);
    }

    @AfterAll
    void stop() {
        guarded.close();
    }

    @Override
    protected GuardedGenerator generator() {
        return guarded;
    }
}
