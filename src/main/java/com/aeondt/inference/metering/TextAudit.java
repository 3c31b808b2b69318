package com.aeondt.inference.metering;

import com.aeondt.inference.text.ChatMessage;
import com.aeondt.inference.text.Completion;
import com.aeondt.inference.text.Prompt;
import com.aeondt.inference.text.TextRequest;
import com.aeondt.platform.ChangeLog;
import com.aeondt.platform.StateChange;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What the audit log is told of a text: how it ended, and the words of it only where the settings say so. */
@Component
public class TextAudit {

    private final TextAuditProperties settings;
    private final ChangeLog changes;

    TextAudit(TextAuditProperties settings, ChangeLog changes) {
        this.settings = settings;
        this.changes = changes;
    }

    /** Of a text that came to its end. */
    public Map<String, Object> written(TextRequest request, Completion completion) {
        var told = told(request, completion.finish().name());
        if (settings.texts()) {
            told.put("answer", completion.text());
        }
        return told;
    }

    /** Of a text that was cut off before its end. */
    public Map<String, Object> cutOff(TextRequest request) {
        return told(request, "CUT_OFF");
    }

    /** A text of which nothing came. */
    public void failed(String model, TextRequest request) {
        changes.record(StateChange.of("inference.text.failed", "inference.model", model)
                .after(told(request, "FAILED")));
    }

    private Map<String, Object> told(TextRequest request, String outcome) {
        var told = new LinkedHashMap<String, Object>();
        told.put("outcome", outcome);
        if (settings.texts()) {
            told.put("prompt", text(request.prompt()));
        }
        return told;
    }

    private static String text(Prompt prompt) {
        return switch (prompt) {
            case Prompt.Chat chat ->
                chat.messages().stream().map(TextAudit::line).collect(Collectors.joining("\n"));
            case Prompt.Raw raw -> raw.text();
        };
    }

    private static String line(ChatMessage message) {
        return message.role() + ": " + message.content();
    }
}
