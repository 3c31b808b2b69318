package com.aeondt.tasks.git;

import com.aeondt.platform.Tenant;
import com.aeondt.tasks.files.FileName;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The files as both sides had them last. */
@Component
class GitBase {

    private final JdbcClient jdbc;

    GitBase(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The bytes, empty where there was no such file. */
    byte[] read(UUID remote, FileName name) {
        return jdbc.sql("select content from tasks.git_base where remote_id = :remote and name = :name")
                .param("remote", remote)
                .param("name", name.text())
                .query(byte[].class)
                .optional()
                .orElseGet(() -> new byte[0]);
    }

    void write(UUID remote, FileName name, byte[] content) {
        jdbc.sql("""
                        insert into tasks.git_base (tenant_id, remote_id, name, content)
                        values (:tenant, :remote, :name, :content)
                        on conflict (remote_id, name) do update set content = excluded.content
                        """)
                .param("tenant", Tenant.current().value())
                .param("remote", remote)
                .param("name", name.text())
                .param("content", content)
                .update();
    }
}
