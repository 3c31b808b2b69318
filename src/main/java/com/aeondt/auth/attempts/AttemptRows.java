package com.aeondt.auth.attempts;

import com.aeondt.auth.credentials.Octets;
import com.aeondt.platform.persistence.SystemAccess;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The counts of failures, under hashes of what they are about. */
@Repository
class AttemptRows {

    private final JdbcClient sql;

    AttemptRows(@SystemAccess JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * Counts an attempt as failed before it is made, in one statement, so that many at once are as many failures.
     *
     * @return when the next one may be made, if this one may not; empty if it may
     */
    Optional<Instant> begin(Octets subject, BackOff backOff, Duration memory, Instant now) {
        boolean admitted = sql.sql("""
                        insert into auth.secret_attempt as a (subject, failures, failed_at, wait_until)
                        values (:subject, 1, :now, :now)
                        on conflict (subject) do update set (failures, failed_at, wait_until) = (
                            select n, excluded.failed_at, excluded.failed_at + interval '1 millisecond' * case
                                when n <= :free::int then 0
                                else least(:longest::float8, :first::float8 * 2 ^ least(30, n - :free::int - 1)) end
                            from (select case when a.failed_at < :forgotten then 1 else a.failures + 1 end) as next (n))
                        where a.wait_until <= excluded.failed_at or a.failed_at < :forgotten
                        """)
                        .param("subject", subject.bytes())
                        .param("now", Timestamp.from(now))
                        .param("forgotten", Timestamp.from(now.minus(memory)))
                        .param("free", backOff.free())
                        .param("first", backOff.first().toMillis())
                        .param("longest", backOff.longest().toMillis())
                        .update()
                == 1;
        return admitted ? Optional.empty() : Optional.of(waitUntil(subject).orElse(now.plus(backOff.first())));
    }

    /** The attempt was none, or a good one that says nothing about the others. */
    void undo(Octets subject, Instant now) {
        sql.sql("update auth.secret_attempt set failures = greatest(0, failures - 1),"
                        + " wait_until = least(wait_until, :now) where subject = :subject")
                .param("now", Timestamp.from(now))
                .param("subject", subject.bytes())
                .update();
    }

    /** Starts again from nothing. */
    void forget(Octets subject) {
        sql.sql("delete from auth.secret_attempt where subject = :subject")
                .param("subject", subject.bytes())
                .update();
    }

    int forgetBefore(Instant time) {
        return sql.sql("delete from auth.secret_attempt where failed_at < :time and wait_until < :time")
                .param("time", Timestamp.from(time))
                .update();
    }

    private Optional<Instant> waitUntil(Octets subject) {
        return sql.sql("select wait_until from auth.secret_attempt where subject = :subject")
                .param("subject", subject.bytes())
                .query((row, number) -> row.getTimestamp(1).toInstant())
                .optional();
    }
}
