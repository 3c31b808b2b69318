package com.aeondt.tasks.files;

import com.aeondt.platform.AeonException;
import com.aeondt.platform.Keyset;
import com.aeondt.platform.PageRequest;
import com.aeondt.platform.Slice;
import com.aeondt.platform.Tenant;
import com.aeondt.tasks.project.ProjectId;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/** The conflicts of the tenant's projects. */
@Component
class TodoConflicts {

    private static final UUID BEFORE_ALL = new UUID(0L, 0L);

    private final TodoConflictRepository repository;

    TodoConflicts(TodoConflictRepository repository) {
        this.repository = repository;
    }

    /** The keys of tasks about which something of these kinds is undecided. */
    Set<String> openKeys(ProjectId project, Set<ConflictKind> kinds) {
        var keys = new HashSet<String>();
        for (var conflict : repository.findByProjectIdAndResolvedAtIsNullOrderById(project.value())) {
            if (conflict.taskKey() != null && kinds.contains(conflict.kind())) {
                keys.add(conflict.taskKey());
            }
        }
        return keys;
    }

    /** Notes a conflict, unless just this one is open already. */
    void open(ProjectId project, ConflictDraft draft, Instant now) {
        var open = draft.key() == null
                ? List.<TodoConflict>of()
                : repository.findByProjectIdAndTaskKeyAndResolvedAtIsNull(project.value(), draft.key());
        if (open.stream().noneMatch(conflict -> conflict.says(draft))) {
            repository.saveAndFlush(TodoConflict.open(Tenant.current(), project, draft, now));
        }
    }

    /** The line has gone from this file; what is undecided about it in another file stays so. */
    void supersedeIn(FileName file, ProjectId project, String key, Set<ConflictKind> kinds, Instant now) {
        for (var conflict : repository.findByProjectIdAndTaskKeyAndResolvedAtIsNull(project.value(), key)) {
            if (kinds.contains(conflict.kind()) && conflict.isIn(file)) {
                repository.saveAndFlush(conflict.resolve("superseded", now));
            }
        }
    }

    /** The file no longer says what these were about. */
    void supersede(ProjectId project, String key, Set<ConflictKind> kinds, List<ConflictDraft> unless, Instant now) {
        for (var conflict : repository.findByProjectIdAndTaskKeyAndResolvedAtIsNull(project.value(), key)) {
            if (kinds.contains(conflict.kind()) && unless.stream().noneMatch(conflict::says)) {
                repository.saveAndFlush(conflict.resolve("superseded", now));
            }
        }
    }

    Slice<TodoConflictView> list(ProjectId project, boolean resolvedToo, PageRequest page) {
        var after = page.after()
                .map(keyset -> UUID.fromString(keyset.values().getFirst()))
                .orElse(BEFORE_ALL);
        var rows = repository.page(project.value(), after, resolvedToo, Limit.of(page.limit() + 1)).stream()
                .map(TodoConflict::toView)
                .toList();
        return Slice.of(rows, page.limit(), conflict -> Keyset.of(conflict.id().toString()));
    }

    TodoConflict find(UUID id) {
        return repository.findById(id).orElseThrow(() -> notFound(id));
    }

    static AeonException notFound(UUID id) {
        return new AeonException(TodoFileError.CONFLICT_NOT_FOUND, "There is no conflict " + id + ".")
                .with("conflict", id);
    }

    TodoConflictView resolve(TodoConflict conflict, String how, Instant now) {
        return repository.saveAndFlush(conflict.resolve(how, now)).toView();
    }
}
