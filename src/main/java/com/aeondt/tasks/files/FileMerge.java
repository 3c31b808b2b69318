package com.aeondt.tasks.files;

import com.aeondt.tasks.TaskKey;
import com.aeondt.tasks.TaskState;
import com.aeondt.tasks.Tasks;
import com.aeondt.tasks.project.ProjectId;
import com.aeondt.tasks.todofile.MergeConflict;
import com.aeondt.tasks.todofile.ThreeWayMerge;
import com.aeondt.tasks.todofile.TodoDocument;
import com.aeondt.tasks.todofile.Utf8;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes over versions of files that were made elsewhere, from an older version than the one here. */
@Service
@Transactional
public class FileMerge {

    private static final Logger log = LoggerFactory.getLogger(FileMerge.class);

    private final FileWriter files;
    private final TodoConflicts conflicts;
    private final Tasks tasks;

    FileMerge(FileWriter files, TodoConflicts conflicts, Tasks tasks) {
        this.files = files;
        this.conflicts = conflicts;
        this.tasks = tasks;
    }

    /**
     * Merges files and makes the tasks follow.
     *
     * @param bases what both sides had last; no bytes for a file that one side did not have
     * @param theirs the other side's files; what is not there is left as it is here
     * @return how many conflicts that made
     */
    public int merge(ProjectId project, Map<FileName, byte[]> bases, Map<FileName, byte[]> theirs) {
        var desk = files.upToDate(project);
        var documents = new EnumMap<FileName, TodoDocument>(FileName.class);
        theirs.forEach((name, bytes) -> parse(name, bytes).ifPresent(document -> documents.put(name, document)));
        var ids = new HashSet<String>();
        documents.values().forEach(document -> ids.addAll(document.ids()));
        int found = 0;
        for (var name : documents.keySet()) {
            var base = parse(name, bases.getOrDefault(name, new byte[0])).orElseGet(() -> TodoDocument.parse(""));
            var their = documents.get(name);
            if (their != null && !their.text().equals(base.text())) {
                found += merge(desk, name, base, their, ids);
            }
        }
        return found;
    }

    private int merge(Desk desk, FileName name, TodoDocument base, TodoDocument theirs, Set<String> elsewhere) {
        var merged = ThreeWayMerge.merge(base, desk.document(name), theirs);
        merged.conflicts().forEach(conflict -> conflicts.open(desk.project(), draft(name, conflict), desk.now()));
        if (desk.file(name).isEmpty()
                || !merged.text().equals(desk.document(name).text())) {
            files.accept(desk, name, merged.text(), elsewhere);
        }
        return merged.conflicts().size();
    }

    private static ConflictDraft draft(FileName name, MergeConflict conflict) {
        return new ConflictDraft(
                name,
                conflict.id().orElse(null),
                ConflictKind.valueOf(conflict.kind().name()),
                conflict.part(),
                conflict.base(),
                conflict.ours(),
                conflict.theirs());
    }

    /** Completes tasks as far as their life allows it; the others stay as they are. */
    public void close(ProjectId project, Set<String> keys, String reason) {
        for (var key : keys) {
            TaskKey.parse(key).flatMap(tasks::withKey).ifPresent(task -> {
                var refusal = Guard.refusal(
                        task,
                        TaskState.COMPLETE,
                        other -> tasks.withKey(new TaskKey(other))
                                .filter(t -> t.state().open())
                                .isPresent());
                if (task.project().equals(project) && task.state().open() && refusal.isEmpty()) {
                    tasks.walk(task.id(), task.revision(), TaskState.COMPLETE, reason);
                } else {
                    log.info("{} was not closed: {}", key, refusal.orElse("it is over, or of another project"));
                }
            });
        }
    }

    private static Optional<TodoDocument> parse(FileName name, byte[] bytes) {
        try {
            return Optional.of(TodoDocument.parse(bytes));
        } catch (Utf8.InvalidUtf8Exception e) {
            log.warn("{} is not UTF-8 at byte {} and is left alone", name.text(), e.offset());
            return Optional.empty();
        }
    }
}
