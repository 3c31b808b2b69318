package com.aeondt.platform.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.aeondt.platform.Ids;
import com.aeondt.platform.Position;
import com.aeondt.platform.TenantId;
import com.aeondt.platform.jobs.RecurringWork;
import com.aeondt.platform.persistence.SystemAccess;
import com.aeondt.support.AeonIT;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is kept for a while only, and what is remembered of it. */
@AeonIT
class RetentionIT {

    private final TenantId tenant = new TenantId(Ids.next());

    @Autowired
    private EventRetention retention;

    @Autowired
    private List<RecurringWork> recurring;

    @Autowired
    private LogReader reader;

    @Autowired
    private Publisher publisher;

    @Autowired
    @SystemAccess
    private JdbcClient system;

    @Test
    void oldEventsGoAndAReaderBeforeThemHasMissedSomething() {
        var old = old();
        var kept = publisher.publish(tenant, Something.happened("kept"));

        retention.run();

        assertThat(reader.state().pruned()).isGreaterThanOrEqualTo(old);
        assertThat(reader.state().covers(new Position(old.epoch(), 1, 1))).isFalse();
        assertThat(reader.state().covers(kept)).isTrue();
        assertThat(system.sql("select seq from platform.event_log where tenant_id = :tenant")
                        .param("tenant", tenant.value())
                        .query(Long.class)
                        .list())
                .containsExactly(kept.seq());
    }

    @Test
    void everyRetentionRunsWhereThereIsNothingToForget() {
        assertThat(recurring)
                .extracting(RecurringWork::name)
                .contains("event-retention", "job-retention", "idempotency-retention");
        recurring.stream().filter(work -> work.name().endsWith("-retention")).forEach(RecurringWork::run);
    }

    private Position old() {
        return system.sql("""
                        insert into platform.event_log (tenant_id, type, subject, data, occurred_at)
                        values (:tenant, 'probe.happened.v1', 'probe:' || :tenant::text, '{}', now() - interval '40 days')
                        returning epoch, xid::text::bigint, seq""")
                .param("tenant", tenant.value())
                .query((row, number) -> new Position(row.getInt(1), row.getLong(2), row.getLong(3)))
                .single();
    }
}
