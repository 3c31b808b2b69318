package com.aeondt.graph.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.aeondt.graph.model.Statement.EntityStatement;
import com.aeondt.platform.Tenant;
import com.aeondt.platform.TenantId;
import com.aeondt.platform.jobs.JobContext;
import com.aeondt.platform.jobs.JobId;
import com.aeondt.support.AeonIT;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A source that says much is taken back in many short transactions, and all of it. */
@AeonIT
class SourceRemovalIT {

    private static final int MANY = 2_200;
    private static final int MOST_AT_ONCE = 500;

    private final TenantId tenant = new TenantId(UUID.randomUUID());
    private final Intake intake;
    private final SourceRemoval removal;
    private final JdbcClient database;
    private final TransactionTemplate transaction;

    @Autowired
    SourceRemovalIT(
            Intake intake, SourceRemoval removal, JdbcClient database, PlatformTransactionManager transactions) {
        this.intake = intake;
        this.removal = removal;
        this.database = database;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Test
    void noTransactionIsLargeAndNothingStays() {
        Tenant.run(tenant, () -> {
            take("feed", 0, MANY);
            take("manual", 0, 100);

            var removed = removal.run(new Job());

            assertThat(removed).isEqualTo(new SourceRemoval.Removed(MANY));
            assertThat(numbers("select count(*) from graph.assertion where tenant_id = :tenant"))
                    .containsExactly(100L);
            assertThat(numbers("select count(*) from graph.entity where tenant_id = :tenant"))
                    .containsExactly(100L);
            assertThat(numbers("select count(*) from graph.source where tenant_id = :tenant"))
                    .containsExactly(1L);
            assertThat(numbers("""
                            select sum(jsonb_array_length(data -> 'removed') + jsonb_array_length(data -> 'updated'))
                              from platform.event_log where tenant_id = :tenant and type = 'graph.entities-changed.v1'
                               and (jsonb_array_length(data -> 'created') = 0)
                             group by xid"""))
                    .hasSizeGreaterThanOrEqualTo(MANY / MOST_AT_ONCE)
                    .allSatisfy(size -> assertThat(size).isLessThanOrEqualTo(MOST_AT_ONCE));
        });
    }

    private void take(String source, int from, int to) {
        var statements = IntStream.range(from, to)
                .mapToObj(i -> new EntityStatement(
                        "service", null, Json.object("{\"name\":\"service " + i + "\"}"), Qualifiers.NONE))
                .iterator();
        assertThat(intake.take(source, statements, outcome -> {}).refused()).isZero();
    }

    private List<Long> numbers(String sql) {
        var numbers = transaction.execute(status -> database.sql(sql)
                .param("tenant", tenant.value())
                .query(Long.class)
                .list());
        return numbers == null ? List.of() : numbers;
    }

    private record Job() implements JobContext {

        @Override
        public JobId id() {
            return new JobId(new UUID(0, 0));
        }

        @Override
        public <T> T parameters(Class<T> type) {
            return type.cast(new SourceRemoval.Parameters("feed"));
        }

        @Override
        public void progress(long done, OptionalLong total, String message) {}

        @Override
        public <T> Optional<T> checkpoint(Class<T> type) {
            return Optional.empty();
        }

        @Override
        public void checkpoint(Object state) {}
    }
}
