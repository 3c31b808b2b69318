package com.aeondt.inference.worker;

import com.aeondt.inference.text.Completion;
import com.aeondt.inference.text.Completion.Finish;
import com.aeondt.inference.text.Completion.Usage;
import com.aeondt.inference.text.TextRequest;
import com.aeondt.inference.text.TextSink;
import com.aeondt.inference.text.ToolCall;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads calls out of what a model writes. Text goes on to the sink as it comes; from where a call may begin it is held back
 * until the end. What then is no call after all is shown as it is. For one text only.
 */
final class ToolReader implements TextSink {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final ToolSyntax syntax;
    private final boolean must;
    private final TextSink sink;
    private final StringBuilder shown = new StringBuilder();
    private final StringBuilder held = new StringBuilder();

    private ToolReader(ToolSyntax syntax, boolean must, TextSink sink) {
        this.syntax = syntax;
        this.must = must;
        this.sink = sink;
    }

    /** Work that writes a text. */
    @FunctionalInterface
    interface Writing {

        Completion to(TextSink sink) throws InterruptedException;
    }

    /** Writes a text, and reads the calls in it when tools are offered. */
    static Completion read(TextRequest request, Optional<ToolSyntax> syntax, TextSink sink, Writing writing)
            throws InterruptedException {
        if (request.tools().isEmpty() || syntax.isEmpty()) {
            return writing.to(sink);
        }
        var reader = new ToolReader(syntax.get(), request.tools().get().must(), sink);
        return reader.whole(writing.to(reader));
    }

    @Override
    public void accept(String piece) {
        held.append(piece);
        int certain = must ? 0 : certain();
        if (certain == 0) {
            sink.waiting();
        }
        show(certain);
    }

    @Override
    public void taken(Usage more) {
        sink.taken(more);
    }

    private Completion whole(Completion completion) {
        var calls = completion.finish() == Finish.LENGTH ? List.<ToolCall>of() : calls();
        if (calls.isEmpty()) {
            show(held.length());
            return completion;
        }
        return completion.calling(shown.toString().strip(), calls);
    }

    /** How much of what is held cannot belong to a call. */
    private int certain() {
        int opening = held.indexOf(syntax.opening());
        if (opening >= 0) {
            return opening;
        }
        boolean alone = syntax != ToolSyntax.TAGGED && shown.toString().isBlank();
        var text = held.toString().stripLeading();
        if (alone && (text.isEmpty() || text.startsWith("{") || text.startsWith("["))) {
            return 0;
        }
        for (int length = Math.min(syntax.opening().length() - 1, held.length()); length > 0; length--) {
            if (syntax.opening().startsWith(held.substring(held.length() - length))) {
                return held.length() - length;
            }
        }
        return held.length();
    }

    private void show(int length) {
        if (length > 0) {
            var text = held.substring(0, length);
            held.delete(0, length);
            shown.append(text);
            sink.accept(text);
        }
    }

    private List<ToolCall> calls() {
        var text = held.toString().replace(syntax.opening(), " ");
        var bare = syntax.closing().isEmpty() ? text : text.replace(syntax.closing(), " ");
        var calls = new ArrayList<ToolCall>();
        try (var values = JSON.readerFor(JsonNode.class).<JsonNode>readValues(bare)) {
            while (values.hasNextValue()) {
                var value = values.nextValue();
                for (var each : value.isArray() ? value.valueStream().toList() : List.of(value)) {
                    call(each).ifPresent(calls::add);
                }
            }
            return calls;
        } catch (JacksonException noCalls) {
            return List.of();
        }
    }

    private static Optional<ToolCall> call(JsonNode value) {
        var arguments = value.path("arguments").isObject() ? value.path("arguments") : value.path("parameters");
        return value.path("name").isString() && arguments.isObject()
                ? Optional.of(new ToolCall(CallId.next(), value.path("name").stringValue(), arguments.toString()))
                : Optional.empty();
    }
}
