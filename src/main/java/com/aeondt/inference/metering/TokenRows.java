package com.aeondt.inference.metering;

import com.aeondt.inference.metering.TokenQuotas.Quota;
import com.aeondt.inference.metering.TokenQuotas.Spent;
import com.aeondt.inference.text.Completion.Usage;
import com.aeondt.platform.Caller;
import com.aeondt.platform.Revision;
import com.aeondt.platform.TenantId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of usage and quotas; row-level security shows the current tenant's rows only. */
@Repository
class TokenRows {

    private final JdbcClient jdbc;

    TokenRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Quota> quotas() {
        return jdbc.sql("select caller_id, per_minute, per_day, version from inference.token_quota order by caller_id")
                .query(TokenRows::quota)
                .list();
    }

    Optional<Quota> quota(UUID caller) {
        return jdbc.sql("""
                        select caller_id, per_minute, per_day, version from inference.token_quota
                        where caller_id = ? for update""").param(caller).query(TokenRows::quota).optional();
    }

    void save(TenantId tenant, Quota quota) {
        jdbc.sql("""
                        insert into inference.token_quota (tenant_id, caller_id, per_minute, per_day, version)
                        values (?, ?, ?, ?, ?)
                        on conflict (tenant_id, caller_id) do update
                        set per_minute = excluded.per_minute, per_day = excluded.per_day, version = excluded.version""")
                .param(tenant.value())
                .param(quota.caller())
                .param(quota.perMinute().orElse(null))
                .param(quota.perDay().orElse(null))
                .param(quota.revision().value())
                .update();
    }

    /** The tokens of the caller, or of all, from the time on. */
    long used(UUID caller, Instant since) {
        boolean whole = caller.equals(TokenQuotas.WHOLE_TENANT);
        return jdbc.sql("""
                        select coalesce(sum(prompt_tokens + completion_tokens), 0) from inference.token_usage
                        where minute >= ? and (? or caller_id = ?)""")
                .param(utc(since))
                .param(whole)
                .param(caller)
                .query(Long.class)
                .single();
    }

    void add(TenantId tenant, Instant minute, Caller caller, String model, Usage usage) {
        jdbc.sql("""
                        insert into inference.token_usage as u (tenant_id, minute, caller_id, model, caller_kind, caller_name,
                            requests, prompt_tokens, completion_tokens)
                        values (?, ?, ?, ?, ?, ?, 1, ?, ?)
                        on conflict (tenant_id, minute, caller_id, model) do update
                        set requests = u.requests + 1,
                            prompt_tokens = u.prompt_tokens + excluded.prompt_tokens,
                            completion_tokens = u.completion_tokens + excluded.completion_tokens""")
                .params(
                        tenant.value(),
                        utc(minute),
                        caller.id(),
                        model,
                        caller.kind().name(),
                        caller.name(),
                        (long) usage.prompt(),
                        (long) usage.completion())
                .update();
    }

    List<Spent> report(Instant since) {
        return jdbc.sql("""
                        select date_trunc('day', minute, 'UTC') as day, caller_id, max(caller_name) as caller, model,
                            sum(requests)::bigint as requests, sum(prompt_tokens)::bigint as prompt,
                            sum(completion_tokens)::bigint as completion
                        from inference.token_usage where minute >= ?
                        group by 1, caller_id, model order by 1 desc, completion desc, caller_id, model limit 1000""")
                .param(utc(since))
                .query((row, number) -> new Spent(
                        row.getObject("day", OffsetDateTime.class).toInstant(),
                        row.getObject("caller_id", UUID.class),
                        row.getString("caller"),
                        row.getString("model"),
                        row.getLong("requests"),
                        row.getLong("prompt"),
                        row.getLong("completion")))
                .list();
    }

    private static Quota quota(ResultSet row, int number) throws SQLException {
        return new Quota(
                row.getObject("caller_id", UUID.class),
                Optional.ofNullable(row.getObject("per_minute", Long.class)),
                Optional.ofNullable(row.getObject("per_day", Long.class)),
                new Revision(row.getLong("version")));
    }

    private static OffsetDateTime utc(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }
}
