package com.aeondt.tasks.git;

import com.aeondt.platform.Tenant;
import com.aeondt.tasks.files.FileName;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What both sides had last: the files, and the commit. */
@Component
class GitBase {

    private final JdbcClient jdbc;
    private final GitRemoteRepository remotes;
    private final Clock clock;

    GitBase(JdbcClient jdbc, GitRemoteRepository remotes, Clock clock) {
        this.jdbc = jdbc;
        this.remotes = remotes;
        this.clock = clock;
    }

    /** This side has what a commit of the other one says. */
    void took(UUID remote, Incoming commit) {
        remotes.findById(remote).ifPresent(known -> remotes.saveAndFlush(known.took(commit.id(), commit.message())));
    }

    /** Both sides are the same, at this commit if there is a new one. */
    void met(UUID remote, @Nullable String commit) {
        remotes.findById(remote).ifPresent(known -> {
            if (commit != null) {
                known.agreed(commit);
            }
            remotes.saveAndFlush(known.synchronised(clock.instant()));
        });
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
