package com.aeondt.auth.audit;

import com.aeondt.auth.credentials.Octets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/** The rows of the chains, as one role of PostgreSQL may see and add them. */
final class AuditRows {

    private static final String APPEND = "select auth.audit_append(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    /** The texts of an entry, as auth.audit_append takes them. */
    private static final List<Function<AuditEntry, @Nullable String>> TEXTS = List.of(
            entry -> entry.actor().kind(),
            entry -> entry.actor().id(),
            entry -> entry.actor().name(),
            entry -> entry.actor().address(),
            entry -> entry.actor().requestId(),
            entry -> entry.actor().traceId(),
            AuditEntry::action,
            AuditEntry::subjectType,
            AuditEntry::subjectId,
            AuditEntry::before,
            AuditEntry::after);

    private final JdbcTemplate sql;

    AuditRows(JdbcTemplate sql) {
        this.sql = sql;
    }

    /**
     * Waits for the chain, which is this transaction's until its end, and adds the entries to it in one message. It gives them
     * their numbers and hashes, and no earlier time than the last one has.
     */
    void append(Chain chain, Instant now, List<AuditEntry> entries) {
        sql.execute((ConnectionCallback<Boolean>) connection -> {
            try (var append = connection.prepareStatement(APPEND)) {
                append.setObject(1, chain.id());
                append.setBytes(2, chain.genesis().bytes());
                append.setTimestamp(3, Timestamp.from(now));
                int column = 4;
                for (var texts : TEXTS) {
                    var values = entries.stream().map(texts).toArray(String[]::new);
                    append.setArray(column++, connection.createArrayOf("text", values));
                }
                var said = entries.stream().map(AuditEntry::said).toArray(byte[][]::new);
                append.setArray(column, connection.createArrayOf("bytea", said));
                return append.execute();
            }
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

    private static @Nullable Timestamp timestamp(@Nullable Instant time) {
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
