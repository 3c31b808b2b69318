package com.aeondt.tasks.files;

import com.aeondt.tasks.todofile.Entry;
import com.aeondt.tasks.todofile.Finding;
import com.aeondt.tasks.todofile.TodoDocument;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What has to be told when a version of a file is applied: findings for whoever wrote it, conflicts to be decided. */
final class ChangeNotes {

    private final FileName name;
    private final TodoDocument before;
    private final TodoDocument after;
    private final List<Finding> findings = new ArrayList<>();
    private final List<ConflictDraft> conflicts = new ArrayList<>();

    ChangeNotes(FileName name, TodoDocument before, TodoDocument after) {
        this.name = name;
        this.before = before;
        this.after = after;
    }

    void warn(int segment, String code, String message) {
        findings.add(new Finding(after.lineOf(segment), 1, code, Finding.Severity.WARNING, message));
    }

    void refused(int segment, String message) {
        findings.add(new Finding(after.lineOf(segment), 1, "value-refused", Finding.Severity.ERROR, message));
    }

    void conflict(String key, ConflictKind kind, String reason, String ours, String theirs) {
        var base = before.entry(key).map(Entry::raw).orElse("");
        conflicts.add(new ConflictDraft(name, key, kind, reason, base, ours, theirs));
    }

    /** By line. */
    List<Finding> findings() {
        return findings.stream().sorted(Comparator.comparingInt(Finding::line)).toList();
    }

    List<ConflictDraft> conflicts() {
        return List.copyOf(conflicts);
    }
}
