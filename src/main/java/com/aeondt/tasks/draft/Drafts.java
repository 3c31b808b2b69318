package com.aeondt.tasks.draft;

import com.aeondt.inference.Texts;
import com.aeondt.inference.text.TextRequest;
import com.aeondt.inference.text.TextSink;
import com.aeondt.platform.AeonException;
import com.aeondt.platform.Caller;
import com.aeondt.platform.PageRequest;
import com.aeondt.platform.PlatformError;
import com.aeondt.platform.Revision;
import com.aeondt.platform.Slice;
import com.aeondt.platform.Violation;
import com.aeondt.tasks.draft.DraftText.Answer;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The drafts of a tenant. */
@Service
public class Drafts {

    private static final String READ = "work:read";
    private static final String MODELS = "llm:use";

    private final DraftMaterial material;
    private final DraftStore store;
    private final Texts texts;

    Drafts(DraftMaterial material, DraftStore store, Texts texts) {
        this.material = material;
        this.store = store;
        this.texts = texts;
    }

    /**
     * Writes a draft on behalf of the current caller, from records they may read: with a language model where there is one
     * and they may use it, else put together from the records. No transaction is open while a model writes.
     *
     * @param subject the id of a standup or sprint, the id or key of a task
     * @throws AeonException {@link DraftError#NOTHING_TO_TELL}, or what says that there is no such subject
     */
    public DraftView propose(DraftKind kind, String subject) {
        if (!Caller.current().may(READ)) {
            throw new AeonException(PlatformError.FORBIDDEN, "A draft is written from records: it needs " + READ + ".");
        }
        var about = collect(kind, subject);
        if (about.records().isEmpty()) {
            throw new AeonException(DraftError.NOTHING_TO_TELL, about.title() + " has no records yet.");
        }
        return store.keep(kind, about, DraftText.write(kind, about, model()));
    }

    /** Newest first. */
    public Slice<DraftView> list(PageRequest page) {
        return store.list(page);
    }

    public DraftView find(UUID id) {
        return store.find(id);
    }

    /**
     * Puts the text where it belongs: the standup's summary, the task's context, the sprint's notes.
     *
     * @param edited another text to put there; null for the draft's own
     */
    public DraftView accept(UUID id, Revision seen, @Nullable String edited) {
        return store.accept(id, seen, edited);
    }

    public DraftView reject(UUID id, Revision seen) {
        return store.reject(id, seen);
    }

    private Material collect(DraftKind kind, String subject) {
        if (kind == DraftKind.TASK_DESCRIPTION) {
            return material.task(subject);
        }
        try {
            var id = UUID.fromString(subject);
            return kind == DraftKind.STANDUP_SUMMARY ? material.standup(id) : material.sprint(id);
        } catch (IllegalArgumentException unreadable) {
            throw new AeonException(
                    PlatformError.VALIDATION,
                    "'" + subject + "' is no id.",
                    List.of(new Violation("/subject", "uuid", "The id of the standup or sprint.")));
        }
    }

    private Optional<Function<TextRequest, Answer>> model() {
        return Caller.current().may(MODELS) ? Optional.of(this::ask) : Optional.empty();
    }

    private Answer ask(TextRequest request) {
        var written = texts.write(Optional.empty(), request.withTimeout(texts.timeout()), TextSink.NONE);
        return new Answer(written.model(), written.completion().text());
    }
}
