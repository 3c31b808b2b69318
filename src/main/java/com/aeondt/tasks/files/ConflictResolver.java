package com.aeondt.tasks.files;

import com.aeondt.platform.AeonException;
import com.aeondt.platform.PageRequest;
import com.aeondt.platform.Revision;
import com.aeondt.platform.Slice;
import com.aeondt.tasks.TaskKey;
import com.aeondt.tasks.Tasks;
import com.aeondt.tasks.project.ProjectId;
import com.aeondt.tasks.todofile.DocumentEditor;
import com.aeondt.tasks.todofile.Entry;
import com.aeondt.tasks.todofile.Resolution;
import com.aeondt.tasks.todofile.TodoDocument;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The conflicts of files, and how they are decided: the text that is to stand is written into its file, and the tasks follow. */
@Service
@Transactional
public class ConflictResolver {

    private final TodoConflicts conflicts;
    private final FileWriter files;
    private final PendingLines pending;
    private final Tasks tasks;

    ConflictResolver(TodoConflicts conflicts, FileWriter files, PendingLines pending, Tasks tasks) {
        this.conflicts = conflicts;
        this.files = files;
        this.pending = pending;
        this.tasks = tasks;
    }

    /** The open conflicts of the project, and on demand those that were resolved. */
    @Transactional(readOnly = true)
    public Slice<TodoConflictView> list(ProjectId project, boolean resolvedToo, PageRequest page) {
        return conflicts.list(project, resolvedToo, page);
    }

    /**
     * A conflict.
     *
     * @throws AeonException {@link TodoFileError#CONFLICT_NOT_FOUND}
     */
    @Transactional(readOnly = true)
    public TodoConflictView find(UUID id) {
        return conflicts.find(id).toView();
    }

    /**
     * A conflict of this project.
     *
     * @throws AeonException {@link TodoFileError#CONFLICT_NOT_FOUND} for one of another project, too
     */
    @Transactional(readOnly = true)
    public TodoConflictView findIn(ProjectId project, UUID id) {
        var conflict = find(id);
        if (!conflict.project().equals(project)) {
            throw TodoConflicts.notFound(id);
        }
        return conflict;
    }

    /**
     * Decides a conflict.
     *
     * @param text what is to stand when it is neither side's; null otherwise
     * @throws AeonException {@link TodoFileError#CONFLICT_RESOLVED} when somebody was faster,
     *     {@link TodoFileError#NOT_AN_ENTRY} when the text cannot stand in the entry's place
     */
    public TodoConflictView resolve(UUID id, Revision seen, Take take, @Nullable String text) {
        var conflict = conflicts.find(id);
        var view = conflict.toView();
        seen.mustBe(view.revision());
        if (!conflict.isOpen()) {
            throw new AeonException(
                    TodoFileError.CONFLICT_RESOLVED, "The conflict was resolved: " + view.resolution() + ".");
        }
        var desk = files.desk(view.project());
        var name = FileName.of(view.fileName());
        var resolved = conflicts.resolve(conflict, take.name().toLowerCase(java.util.Locale.ROOT), desk.now());
        var before = desk.document(name);
        var after = take == Take.TEXT ? replaced(before, view, chosen(text)) : decided(before, view, take);
        if (!after.equals(before.text())) {
            files.accept(desk, name, after, Set.of());
        }
        if (view.taskKey() != null) {
            tasks.withKey(new TaskKey(view.taskKey())).ifPresent(task -> pending.note(task.id()));
        }
        return resolved;
    }

    private static String chosen(@Nullable String text) {
        if (text == null) {
            throw new AeonException(TodoFileError.NOT_AN_ENTRY, "Send the text that is to stand.");
        }
        return text;
    }

    private static String decided(TodoDocument document, TodoConflictView conflict, Take take) {
        return switch (conflict.kind()) {
            // the line follows the task, or asks again for what it says
            case ILLEGAL_TRANSITION, DEPENDENCY_CYCLE -> document.text();
            case DUPLICATE_ID -> duplicate(document, conflict, take);
            case BOTH_CHANGED, DELETED_AND_CHANGED -> part(document, conflict, take);
            case TEXT -> {
                var unwanted = take == Take.OURS ? conflict.theirs() : conflict.ours();
                yield unwanted.isEmpty() ? document.text() : once(document.text(), unwanted, "");
            }
        };
    }

    /** Ours: the second one goes. Theirs: it stays and gets an id of its own. */
    private static String duplicate(TodoDocument document, TodoConflictView conflict, Take take) {
        var segments = document.segments();
        for (int i = segments.size() - 1; i >= 0; i--) {
            if (segments.get(i) instanceof Entry entry && entry.raw().equals(conflict.theirs())) {
                var editor = new DocumentEditor(document);
                if (take == Take.OURS) {
                    editor.remove(i);
                } else {
                    editor.replace(i, entry.withField("ID", Optional.empty()));
                }
                return editor.text();
            }
        }
        return document.text();
    }

    private static String part(TodoDocument document, TodoConflictView conflict, Take take) {
        var side = take == Take.OURS ? conflict.ours() : conflict.theirs();
        var segment = Optional.ofNullable(conflict.taskKey()).flatMap(document::segmentOf);
        if (segment.isEmpty()) {
            return document.text();
        }
        var editor = new DocumentEditor(document);
        Resolution.apply((Entry) document.segments().get(segment.get()), conflict.reason(), side)
                .ifPresentOrElse(entry -> editor.replace(segment.get(), entry), () -> editor.remove(segment.get()));
        return editor.text();
    }

    private static String replaced(TodoDocument document, TodoConflictView conflict, String text) {
        var segment = Optional.ofNullable(conflict.taskKey()).flatMap(document::segmentOf);
        if (segment.isEmpty()) {
            return once(once(document.text(), conflict.ours(), text), conflict.theirs(), "");
        }
        try {
            var entry = Entry.parse(text.endsWith("\n") ? text : text + "\n");
            if (entry.id().filter(id -> id.equals(conflict.taskKey())).isPresent()) {
                var editor = new DocumentEditor(document);
                editor.replace(segment.get(), entry);
                return editor.text();
            }
        } catch (IllegalArgumentException e) {
            throw new AeonException(TodoFileError.NOT_AN_ENTRY, "The text is not one entry.", e);
        }
        throw new AeonException(TodoFileError.NOT_AN_ENTRY, "The entry has not the id " + conflict.taskKey() + ".");
    }

    private static String once(String text, String old, String replacement) {
        int at = old.isEmpty() ? -1 : text.indexOf(old);
        return at < 0 ? text : text.substring(0, at) + replacement + text.substring(at + old.length());
    }
}
