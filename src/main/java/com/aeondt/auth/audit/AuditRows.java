package com.aeondt.auth.audit;

import com.aeondt.auth.credentials.Octets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;

/** The rows of the chains, as one role of PostgreSQL may see and add them. */
final class AuditRows {

    private static final String INSERT = """
            insert into auth.audit_event (tenant_id, seq, at, actor_kind, actor_id, actor_name, address, request_id, trace_id,
                action, subject_type, subject_id, before, after, hash)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private final JdbcTemplate sql;

    AuditRows(JdbcTemplate sql) {
        this.sql = sql;
    }

    /** Where a chain ends. */
    record Head(long seq, Octets hash) {}

    /** Waits for the chain, and says where it ends; it is this transaction's until its end. */
    Head lock(Chain chain) {
        return sql
                .query(
                        "select seq, hash from auth.audit_head(?)",
                        (row, number) -> new Head(row.getLong(1), Octets.of(row.getBytes(2))),
                        chain.id())
                .stream()
                .findFirst()
                .orElseGet(() -> new Head(0, chain.genesis()));
    }

    void insert(List<AuditEntry> entries) {
        sql.batchUpdate(INSERT, entries, entries.size(), (row, entry) -> {
            row.setObject(1, entry.chain().id());
            row.setLong(2, entry.seq());
            row.setTimestamp(3, Timestamp.from(entry.at()));
            row.setString(4, entry.actor().kind());
            row.setString(5, entry.actor().id());
            row.setString(6, entry.actor().name());
            row.setString(7, entry.actor().address());
            row.setString(8, entry.actor().requestId());
            row.setString(9, entry.actor().traceId());
            row.setString(10, entry.action());
            row.setString(11, entry.subjectType());
            row.setString(12, entry.subjectId());
            row.setString(13, entry.before());
            row.setString(14, entry.after());
            row.setBytes(15, entry.hash().bytes());
        });
    }

    /** The chain from a number on, in order. */
    List<AuditEntry> from(Chain chain, long seq, int limit) {
        return sql.query(
                "select * from auth.audit_event where tenant_id = ? and seq >= ? order by seq limit ?",
                AuditRows::entry,
                chain.id(),
                seq,
                limit);
    }

    Optional<AuditEntry> find(Chain chain, long seq) {
        return from(chain, seq, 1).stream().filter(entry -> entry.seq() == seq).findFirst();
    }

    /** Newest first. */
    List<AuditEntry> list(Chain chain, AuditFilter filter, long before, int limit) {
        return sql.query(
                """
                        select * from auth.audit_event where tenant_id = ? and seq < ?
                          and (?::text is null or actor_id = ? or actor_name = ?)
                          and (?::text is null or action = ?)
                          and (?::text is null or subject_type = ?)
                          and (?::text is null or subject_id = ?)
                          and (?::timestamptz is null or at >= ?::timestamptz)
                          and (?::timestamptz is null or at < ?::timestamptz)
                        order by seq desc limit ?""",
                AuditRows::entry,
                chain.id(),
                before,
                filter.actor(),
                filter.actor(),
                filter.actor(),
                filter.action(),
                filter.action(),
                filter.subjectType(),
                filter.subjectType(),
                filter.subjectId(),
                filter.subjectId(),
                timestamp(filter.from()),
                timestamp(filter.from()),
                timestamp(filter.to()),
                timestamp(filter.to()),
                limit);
    }

    private static @org.jspecify.annotations.Nullable Timestamp timestamp(
            @org.jspecify.annotations.Nullable Instant time) {
        return time == null ? null : Timestamp.from(time);
    }

    private static AuditEntry entry(ResultSet row, int number) throws SQLException {
        return new AuditEntry(
                new Chain(row.getObject("tenant_id", UUID.class)),
                row.getLong("seq"),
                row.getTimestamp("at").toInstant(),
                new Actor(
                        row.getString("actor_kind"),
                        row.getString("actor_id"),
                        row.getString("actor_name"),
                        row.getString("address"),
                        row.getString("request_id"),
                        row.getString("trace_id")),
                row.getString("action"),
                row.getString("subject_type"),
                row.getString("subject_id"),
                row.getString("before"),
                row.getString("after"),
                Octets.of(row.getBytes("hash")));
    }
}
