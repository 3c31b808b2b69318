package com.aeondt.inference.metering;

import static org.assertj.core.api.Assertions.assertThat;

import com.aeondt.inference.text.Completion;
import com.aeondt.inference.text.Completion.Finish;
import com.aeondt.inference.text.Completion.Usage;
import com.aeondt.inference.text.TextRequest;
import com.aeondt.platform.StateChange;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextAuditTests {

    private static final TextRequest REQUEST = TextRequest.ask("Who watches the door?", 20);
    private static final Completion ANSWER = new Completion("Nobody does.", new Usage(7, 3), Finish.STOP);

    private final List<StateChange> told = new ArrayList<>();
    private final TextAudit wordless = new TextAudit(new TextAuditProperties(false), told::add);
    private final TextAudit wordy = new TextAudit(new TextAuditProperties(true), told::add);

    @Test
    void noWordOfPromptOrAnswerIsTold() {
        assertThat(wordless.written(REQUEST, ANSWER).toString())
                .contains("STOP")
                .doesNotContain("door", "Nobody");
        assertThat(wordless.cutOff(REQUEST).toString()).contains("CUT_OFF").doesNotContain("door");
        wordless.failed("tiny", REQUEST);

        assertThat(told.getFirst().toString()).contains("tiny", "FAILED").doesNotContain("door");
    }

    @Test
    void bothAreToldWhereTheSettingsSaySo() {
        assertThat(wordy.written(REQUEST, ANSWER))
                .containsEntry("prompt", "USER: Who watches the door?")
                .containsEntry("answer", "Nobody does.");
        assertThat(wordy.cutOff(REQUEST)).containsEntry("prompt", "USER: Who watches the door?");
    }
}
