package com.aeondt.inference.upstream;

import com.aeondt.inference.text.Completion;
import com.aeondt.inference.text.Completion.Finish;
import com.aeondt.inference.text.Completion.Usage;
import com.aeondt.inference.text.StopStrings;
import com.aeondt.inference.text.TextRequest;
import com.aeondt.inference.text.TextSink;
import java.io.IOException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The server-sent events of an answer, for one answer. */
final class EventStream {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String DATA = "data:";

    private final Lines lines;
    private final StopStrings stops;
    private final StringBuilder text = new StringBuilder();
    private final CallParts calls = new CallParts();
    private int pieces;
    private Finish finish = Finish.STOP;
    private Usage usage = new Usage(0, 0);

    EventStream(Lines lines, TextRequest request) {
        this.lines = lines;
        this.stops = new StopStrings(request.stop());
    }

    /**
     * Hands the pieces on until the answer is whole.
     *
     * @throws IOException when the stream ends before the answer does
     */
    Completion read(TextSink sink) throws IOException, InterruptedException {
        for (var line = lines.next(); line != null; line = lines.next()) {
            if (!line.startsWith(DATA)) {
                continue;
            }
            var data = line.substring(DATA.length()).strip();
            if (data.equals("[DONE]")) {
                show(stops.rest(), sink);
                var written = new Completion(text.toString(), counted(), stops.stopped() ? Finish.STOP : finish);
                var wanted = calls.calls();
                return wanted.isEmpty() ? written : written.calling(written.text(), wanted);
            }
            take(parse(data), sink);
        }
        throw new IOException("The answer ends in the middle");
    }

    private void take(JsonNode event, TextSink sink) throws IOException {
        if (event.has("error")) {
            throw new IOException("The upstream failed: " + event.get("error"));
        }
        var counts = event.path("usage");
        if (counts.isObject()) {
            usage = new Usage(
                    counts.path("prompt_tokens").asInt(0),
                    counts.path("completion_tokens").asInt(0));
        }
        var choice = event.path("choices").path(0);
        var piece = choice.path("delta")
                .path("content")
                .asString(choice.path("text").asString(""));
        var called = choice.path("delta").path("tool_calls");
        calls.take(called);
        if (!piece.isEmpty() || called.size() > 0) {
            sink.taken(Usage.ONE_TOKEN);
        }
        if (!piece.isEmpty()) {
            pieces++;
            show(stops.accept(piece), sink);
        }
        if (choice.path("finish_reason").asString("").equals("length")) {
            finish = Finish.LENGTH;
        }
    }

    /** Servers that count nothing send about one piece per token. */
    private Usage counted() {
        return usage.completion() > 0 ? usage : new Usage(usage.prompt(), pieces);
    }

    private void show(String shown, TextSink sink) {
        if (!shown.isEmpty()) {
            text.append(shown);
            sink.accept(shown);
        }
    }

    private static JsonNode parse(String data) throws IOException {
        try {
            return JSON.readTree(data);
        } catch (JacksonException notJson) {
            throw new IOException("The upstream's answer is not JSON", notJson);
        }
    }
}
