package com.aeondt.tasks;

import com.aeondt.platform.Keyset;
import com.aeondt.platform.PageRequest;
import com.aeondt.platform.Slice;
import jakarta.persistence.EntityManager;
import java.util.Arrays;
import java.util.List;
import org.hibernate.Session;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads pages of tasks, with the sort key of each row beside it. */
@Component
@Transactional(readOnly = true)
class TaskPages {

    private final EntityManager entities;

    TaskPages(EntityManager entities) {
        this.entities = entities;
    }

    Slice<TaskView> list(TaskFilter filter, PageRequest page) {
        var conditions = TaskConditions.of(filter);
        page.after().ifPresent(conditions::after);
        var query = entities.unwrap(Session.class)
                .createNativeQuery(conditions.select(), Object[].class)
                .addEntity("t", Task.class)
                .addScalar("sort_key", String.class)
                .setParameter("rows", page.limit() + 1);
        conditions.parameters().forEach(query::setParameter);
        var rows = query.list().stream().map(Row::of).toList();
        return Slice.of(rows, page.limit(), Row::keyset).map(Row::task);
    }

    private record Row(TaskView task, String sortKey) {

        static Row of(Object[] columns) {
            if (columns[0] instanceof Task task && columns[1] instanceof String sortKey) {
                return new Row(task.toView(), sortKey);
            }
            throw new IllegalStateException("Not a task with its sort key: " + Arrays.toString(columns));
        }

        Keyset keyset() {
            return new Keyset(List.of(sortKey, task.id().toString()));
        }
    }
}
