package com.aeondt.tasks.files;

import com.aeondt.platform.Tenant;
import com.aeondt.tasks.TaskKey;
import com.aeondt.tasks.todofile.Entry;
import java.util.Optional;
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
                .param("line", com.aeondt.tasks.todofile.Utf8.encode(entry.raw()))
                .update();
    }

    Optional<Entry> take(TaskKey key) {
        return jdbc.sql("delete from tasks.todo_removed where task_key = :key returning line")
                .param("key", key.value())
                .query(byte[].class)
                .optional()
                .map(line -> Entry.parse(new String(line, java.nio.charset.StandardCharsets.UTF_8)));
    }
}
