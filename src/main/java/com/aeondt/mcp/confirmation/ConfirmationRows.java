package com.aeondt.mcp.confirmation;

import com.aeondt.platform.Caller;
import com.aeondt.platform.Tenant;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of confirmations; row-level security shows the current tenant's rows only. */
@Repository
class ConfirmationRows {

    /** How many calls one caller may have waiting for a word. */
    private static final int PER_CALLER = 50;

    private final JdbcClient jdbc;

    ConfirmationRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(byte[] token, String tool, byte[] arguments, Instant expiresAt) {
        jdbc.sql("""
                        insert into mcp.confirmation (tenant_id, token_hash, caller_id, tool, arguments_hash, expires_at)
                        values (?, ?, ?, ?, ?, ?)""")
                .params(Tenant.current().value(), token, Caller.current().id(), tool, arguments, utc(expiresAt))
                .update();
    }

    /** Removes the token if it fits, and says whether it did: of two who try, one succeeds. */
    boolean take(byte[] token, String tool, byte[] arguments, Instant now) {
        return jdbc.sql("""
                        delete from mcp.confirmation
                        where token_hash = ? and caller_id = ? and tool = ? and arguments_hash = ? and expires_at > ?""")
                        .params(token, Caller.current().id(), tool, arguments, utc(now))
                        .update()
                == 1;
    }

    void forgetBefore(Instant now) {
        jdbc.sql("delete from mcp.confirmation where expires_at <= ?")
                .param(utc(now))
                .update();
    }

    /** Leaves room for one more of the current caller. */
    void keepNewest() {
        jdbc.sql("""
                        delete from mcp.confirmation where caller_id = :caller and token_hash not in (
                            select token_hash from mcp.confirmation where caller_id = :caller
                            order by expires_at desc limit :keep)""")
                .param("caller", Caller.current().id())
                .param("keep", PER_CALLER - 1)
                .update();
    }

    private static OffsetDateTime utc(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }
}
