package com.aeondt.tasks.draft;

import static org.assertj.core.api.Assertions.assertThat;

import com.aeondt.inference.gguf.ModelFile;
import com.aeondt.inference.gguf.RandomModel;
import com.aeondt.inference.text.GuardedGenerator;
import com.aeondt.inference.text.TextRequest;
import com.aeondt.inference.text.TextSink;
import com.aeondt.inference.worker.ChatTemplate;
import com.aeondt.inference.worker.NativeSettings;
import com.aeondt.inference.worker.SupervisedWorker;
import com.aeondt.inference.worker.WorkerLimits;
import com.aeondt.platform.Ids;
import com.aeondt.tasks.draft.DraftText.Answer;
import com.aeondt.tasks.draft.Material.Fact;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A draft by a model that runs here and, having random weights, never cites. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DraftByModelIT {

    private static final Material STANDUP = new Material(
            Ids.next(),
            "Standup",
            List.of(new Fact("TASK-1", "The pump is repaired"), new Fact("E2", "Ada waits for parts")));

    private GuardedGenerator model;

    @BeforeAll
    void load(@TempDir Path folder) throws IOException {
        var file = RandomModel.tiny().writer().write(folder.resolve("tiny.gguf"));
        var facts = ModelFile.read(file);
        var settings =
                new NativeSettings(file, 1024, 1, 1, 0, facts.vocabulary().size(), ChatTemplate.PLAIN);
        var limits = WorkerLimits.of(1 << 30, folder.resolve("worker.log"));
        model = new GuardedGenerator(
                SupervisedWorker.start(settings, limits, facts.vocabulary().controlTokens()), 1);
    }

    @AfterAll
    void stop() {
        model.close();
    }

    @Test
    void everySentenceWithoutACitationIsDroppedAndTheRecordsSpeakInstead() {
        var draft = DraftText.write(DraftKind.STANDUP_SUMMARY, STANDUP, Optional.of(this::ask));

        assertThat(draft.dropped()).isPositive();
        assertThat(draft.model()).isNull();
        assertThat(draft.reason()).contains("cited nothing");
        assertThat(draft.text()).isEqualTo("The pump is repaired. [TASK-1]\nAda waits for parts. [E2]");
    }

    @Test
    void whatTheModelCitesStaysAndWhatItDoesNotIsDropped() {
        var draft = DraftText.write(
                DraftKind.STANDUP_SUMMARY,
                STANDUP,
                Optional.of(request -> new Answer(
                        "tiny", "The pump works. [TASK-1] " + ask(request).text() + ".")));

        assertThat(draft.model()).isEqualTo("tiny");
        assertThat(draft.text()).isEqualTo("The pump works. [TASK-1]");
        assertThat(draft.dropped()).isPositive();
    }

    private Answer ask(TextRequest request) {
        try {
            return new Answer(
                    "tiny", model.generate("a", request, TextSink.NONE).text());
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
