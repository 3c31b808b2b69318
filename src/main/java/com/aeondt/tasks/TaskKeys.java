package com.aeondt.tasks;

import com.aeondt.platform.AeonException;
import com.aeondt.platform.persistence.SideTransactions;
import com.aeondt.tasks.project.ProjectId;
import com.aeondt.tasks.project.Projects;
import org.springframework.stereotype.Component;

/**
 * Hands out keys. The counter moves in a transaction of its own, so that its row is never locked for as long as a create
 * takes; a create that is rolled back leaves a gap, and no number is given twice.
 */
@Component
class TaskKeys {

    private static final String RAISE = """
            insert into tasks.key_counter (tenant_id, prefix, last)
            select tenant, wanted.prefix, greatest(wanted.reached, 1)
            from bound, (values (?::text, ?::bigint)) wanted (prefix, reached)
            on conflict (tenant_id, prefix) do update
            set last = case when ?::bigint = 0 then key_counter.last + 1
                            else greatest(key_counter.last, excluded.last) end
            returning last
            """;

    private final TaskRepository repository;
    private final Projects projects;
    private final SideTransactions apart;

    TaskKeys(TaskRepository repository, Projects projects, SideTransactions apart) {
        this.repository = repository;
        this.projects = projects;
        this.apart = apart;
    }

    /** Where a new task belongs and what it is called. */
    record Allotted(ProjectId project, TaskKey key) {}

    Allotted allot(NewTask wanted) {
        var project = wanted.project() == null
                ? projects.standard()
                : projects.find(wanted.project().toString());
        var key = wanted.key() == null ? next(project.key()) : claim(wanted.key());
        return new Allotted(project.id(), key);
    }

    private TaskKey next(String prefix) {
        return TaskKey.of(prefix, raise(prefix, 0));
    }

    private TaskKey claim(TaskKey key) {
        if (key.counted()) {
            raise(key.prefix(), key.number());
        }
        if (repository.findByKey(key.value()).isPresent()) {
            throw new AeonException(TaskError.KEY_TAKEN, "There is a task " + key + " already.").with("key", key);
        }
        return key;
    }

    /** Counts to the next number, or to {@code reached} when that one is given; never back. */
    private long raise(String prefix, long reached) {
        return apart.number(RAISE, prefix, reached, reached);
    }
}
