package com.aeondt.tasks.git;

import com.aeondt.platform.Ids;
import com.aeondt.platform.PageRequest;
import com.aeondt.platform.Slice;
import com.aeondt.platform.Tenant;
import com.aeondt.platform.jobs.JobId;
import com.aeondt.tasks.shared.Pages;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The record of webhooks. */
@Component
class GitDeliveries {

    private static final TypeReference<List<GitFinding>> FINDINGS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final Clock clock;

    GitDeliveries(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Notes a delivery; empty when it came before. Of two at once the second one waits here for the first. */
    Optional<UUID> begin(UUID remote, String delivery, GitHook hook) {
        return jdbc.sql("""
                        insert into tasks.git_delivery (id, tenant_id, remote_id, delivery, event, branch, received_at)
                        values (:id, :tenant, :remote, :delivery, :event, :branch, :now)
                        on conflict (remote_id, delivery) do nothing returning id
                        """)
                .param("id", Ids.next())
                .param("tenant", Tenant.current().value())
                .param("remote", remote)
                .param("delivery", delivery)
                .param("event", hook.event())
                .param("branch", hook.branch().orElse(null))
                .param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .query(UUID.class)
                .optional();
    }

    void finish(UUID id, @Nullable JobId job, List<GitFinding> findings) {
        jdbc.sql("update tasks.git_delivery set job_id = :job, findings = :findings::jsonb where id = :id")
                .param("id", id)
                .param("job", job == null ? null : job.value())
                .param("findings", JsonMapper.shared().writeValueAsString(findings))
                .update();
    }

    GitDeliveryView find(UUID remote, String delivery) {
        return jdbc.sql("select * from tasks.git_delivery where remote_id = :remote and delivery = :delivery")
                .param("remote", remote)
                .param("delivery", delivery)
                .query(GitDeliveries::row)
                .single();
    }

    /** Newest first. */
    Slice<GitDeliveryView> list(UUID remote, PageRequest page) {
        var rows = jdbc.sql("""
                        select * from tasks.git_delivery where remote_id = :remote and id < :before
                        order by id desc limit :limit
                        """)
                .param("remote", remote)
                .param("before", Pages.before(page))
                .param("limit", page.limit() + 1)
                .query(GitDeliveries::row)
                .list();
        return Slice.of(rows, page.limit(), row -> Pages.key(row.id()));
    }

    private static GitDeliveryView row(ResultSet row, int number) throws SQLException {
        var job = row.getObject("job_id", UUID.class);
        return new GitDeliveryView(
                row.getObject("id", UUID.class),
                row.getString("delivery"),
                row.getString("event"),
                row.getString("branch"),
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                job == null ? null : new JobId(job),
                JsonMapper.shared().readValue(row.getString("findings"), FINDINGS));
    }
}
