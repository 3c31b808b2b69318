package com.aeondt.platform.events;

import static com.aeondt.support.AuditWatch.BY_TEST;
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
    void jobsThatEndedLongAgoAreForgottenAndNoOthers() {
        system.sql(BY_TEST + """
                        insert into platform.job (id, tenant_id, kind, state, requested_by, parameters, created_at, finished_at)
                        select gen_random_uuid(), :tenant, kind, state, gen_random_uuid(), '{}', now() - interval '90 days', finished
                          from (values ('long ago', 'succeeded', now() - interval '31 days'),
                                       ('lately', 'failed', now() - interval '29 days'),
                                       ('never', 'running', null)) job (kind, state, finished)""").param("tenant", tenant.value()).update();

        run("job-retention");

        assertThat(texts("select kind from platform.job where tenant_id = :tenant"))
                .containsExactlyInAnyOrder("lately", "never");
    }

    @Test
    void answersAreKeptAsLongAsARetryMayCome() {
        system.sql("""
                        insert into platform.idempotency_key
                               (tenant_id, caller_id, route, key, request_hash, status, headers, body, created_at)
                        select :tenant, gen_random_uuid(), 'POST /', key, '', 201, '{}', '', now() - age
                          from (values ('too old', interval '25 hours'), ('young enough', interval '23 hours')) answer (key, age)""").param("tenant", tenant.value()).update();

        run("idempotency-retention");

        assertThat(texts("select key from platform.idempotency_key where tenant_id = :tenant"))
                .containsExactly("young enough");
    }

    @Test
    void everyRetentionRunsWhereThereIsNothingToForget() {
        assertThat(recurring)
                .extracting(RecurringWork::name)
                .contains("event-retention", "job-retention", "idempotency-retention");
        recurring.stream().filter(work -> work.name().endsWith("-retention")).forEach(RecurringWork::run);
    }

    private void run(String name) {
        recurring.stream()
                .filter(work -> work.name().equals(name))
                .findFirst()
                .orElseThrow()
                .run();
    }

    private List<String> texts(String sql) {
        return system.sql(sql)
                .param("tenant", tenant.value())
                .query((row, number) -> row.getString(1))
                .list();
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
