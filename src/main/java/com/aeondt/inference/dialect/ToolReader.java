package com.aeondt.inference.dialect;

import com.aeondt.inference.text.Completion;
import com.aeondt.inference.text.Completion.Finish;
import com.aeondt.inference.text.Completion.Usage;
import com.aeondt.inference.text.OfferedTool;
import com.aeondt.inference.text.TextRequest;
import com.aeondt.inference.text.TextSink;
import com.aeondt.inference.text.ToolUse;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads calls out of what a model writes. Text goes on to the sink as it comes; from where a call may begin it is held back
 * until the end. What then is no call after all is shown as it is. For one text only.
 */
public final class ToolReader implements TextSink {

    private final ToolDialect dialect;
    private final ToolUse use;
    private final Set<String> names;
    private final TextSink sink;
    private final StringBuilder shown = new StringBuilder();
    private final StringBuilder held = new StringBuilder();

    private ToolReader(ToolDialect dialect, ToolUse use, TextSink sink) {
        this.dialect = dialect;
        this.use = use;
        this.names = use.offered().stream().map(OfferedTool::name).collect(Collectors.toSet());
        this.sink = sink;
    }

    /** Work that writes a text. */
    @FunctionalInterface
    public interface Writing {

        Completion to(TextSink sink) throws InterruptedException;
    }

    /** Writes a text, and reads the calls in it when tools are offered. */
    public static Completion read(TextRequest request, Optional<ToolDialect> dialect, TextSink sink, Writing writing)
            throws InterruptedException {
        if (request.tools().isEmpty() || dialect.isEmpty()) {
            return writing.to(sink);
        }
        var reader = new ToolReader(dialect.get(), request.tools().get(), sink);
        return reader.whole(writing.to(reader));
    }

    @Override
    public void accept(String piece) {
        held.append(piece);
        int certain = use.must() ? 0 : dialect.certain(held.toString(), shown.isEmpty(), names);
        if (certain == 0) {
            sink.waiting();
        }
        show(held.substring(0, certain));
        held.delete(0, certain);
    }

    @Override
    public void taken(Usage more) {
        sink.taken(more);
    }

    private Completion whole(Completion completion) {
        var spoken = completion.finish() == Finish.LENGTH ? Spoken.words(held.toString()) : spoken();
        if (spoken.calls().isEmpty()) {
            show(held.toString());
            return completion;
        }
        if (!spoken.said().isBlank()) {
            show(spoken.said());
        }
        return completion.calling(shown.toString().strip(), spoken.calls());
    }

    private Spoken spoken() {
        return use.must()
                ? new Spoken("", dialect.forced(use).read(held.toString()))
                : dialect.read(held.toString(), names);
    }

    private void show(String text) {
        if (!text.isEmpty()) {
            shown.append(text);
            sink.accept(text);
        }
    }
}
