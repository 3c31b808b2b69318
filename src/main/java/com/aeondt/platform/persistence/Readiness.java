package com.aeondt.platform.persistence;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Whether the data this server answers from is there: PostgreSQL reachable and migrated. The other stores do not count:
 * what needs one of them fails by itself while the rest works.
 */
@Component
public class Readiness {

    private static final Duration REMEMBERED = Duration.ofSeconds(1);

    private final Migrations migrations;
    private final List<DataSource> dataSources;
    private volatile @Nullable Probe latest;

    Readiness(Migrations migrations, DataSource dataSource, @SystemAccess DataSource systemDataSource) {
        this.migrations = migrations;
        this.dataSources = List.of(dataSource, systemDataSource);
    }

    /** Whether requests may be let in; costs nothing. A database that goes away later fails the requests that need it. */
    public boolean migrated() {
        return migrations.done();
    }

    /**
     * What stands in the way of serving requests, for operators; empty when ready. Asks PostgreSQL, at most once a second
     * and for at most about two seconds.
     */
    public Optional<String> obstacle() {
        if (!migrations.done()) {
            return Optional.of(migrations.failure().orElse("Migrations are running"));
        }
        return reachable() ? Optional.empty() : Optional.of("PostgreSQL does not answer");
    }

    private boolean reachable() {
        var known = latest;
        if (known != null && System.nanoTime() - known.nanos() < REMEMBERED.toNanos()) {
            return known.reachable();
        }
        return probe();
    }

    private synchronized boolean probe() {
        boolean reachable = dataSources.stream().allMatch(Readiness::answers);
        latest = new Probe(reachable, System.nanoTime());
        return reachable;
    }

    /** Both pools have to: nobody is let in without the one that knows the callers. */
    private static boolean answers(DataSource dataSource) {
        try (var connection = dataSource.getConnection()) {
            return connection.isValid(1);
        } catch (SQLException unreachable) {
            return false;
        }
    }

    private record Probe(boolean reachable, long nanos) {}
}
