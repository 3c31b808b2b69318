package com.aeondt.tasks;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * The columns of a task's dependencies: parallel arrays in the task's own row, so that a list of tasks is one query. Keys
 * may be kept because they never change; an empty note means none.
 */
@Embeddable
class TaskDependencies {

    @Column(name = "depends_on")
    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<UUID> ids;

    @Column(name = "depends_on_keys")
    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> keys;

    @Column(name = "depends_on_notes")
    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> notes;

    protected TaskDependencies() {
        this(List.of());
    }

    TaskDependencies(List<TaskDependency> dependencies) {
        this.ids = dependencies.stream().map(d -> d.id().value()).toList();
        this.keys = dependencies.stream().map(d -> d.key().value()).toList();
        this.notes =
                dependencies.stream().map(d -> d.note() == null ? "" : d.note()).toList();
    }

    List<TaskDependency> list() {
        return IntStream.range(0, ids.size())
                .mapToObj(i -> new TaskDependency(
                        new TaskId(ids.get(i)),
                        new TaskKey(keys.get(i)),
                        notes.get(i).isEmpty() ? null : notes.get(i)))
                .toList();
    }
}
