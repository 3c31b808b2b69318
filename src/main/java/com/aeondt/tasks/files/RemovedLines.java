package com.aeondt.tasks.files;

import com.aeondt.platform.Tenant;
import com.aeondt.tasks.TaskKey;
import com.aeondt.tasks.todofile.Entry;
import com.aeondt.tasks.todofile.Utf8;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The text of lines that people deleted: a task that is taken up again gets its line back as it was. */
@Component
class RemovedLines {

    private final JdbcClient jdbc;

    RemovedLines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void keep(TaskKey key, Entry entry) {
        jdbc.sql("""
                        insert into tasks.todo_removed (tenant_id, task_key, line) values (:tenant, :key, :line)
                        on conflict (tenant_id, task_key) do update set line = excluded.line
                        """)
                .param("tenant", Tenant.current().value())
                .param("key", key.value())
                .param("line", Utf8.encode(entry.raw()))
                .update();
    }

    /** The lines of those of these tasks that had one, by key. */
    Map<String, Entry> of(Collection<String> keys) {
        var lines = new HashMap<String, Entry>();
        jdbc.sql("select task_key, line from tasks.todo_removed where task_key = any(:keys)")
                .param("keys", keys.toArray(String[]::new))
                .query(row -> {
                    lines.put(
                            row.getString("task_key"),
                            Entry.parse(new String(row.getBytes("line"), StandardCharsets.UTF_8)));
                });
        return lines;
    }

    /** These have their line again. */
    void forget(Collection<String> keys) {
        if (!keys.isEmpty()) {
            jdbc.sql("delete from tasks.todo_removed where task_key = any(:keys)")
                    .param("keys", keys.toArray(String[]::new))
                    .update();
        }
    }
}
