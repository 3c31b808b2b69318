package com.aeondt.platform.persistence;

import java.sql.SQLException;
import java.time.Duration;
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
    private final DataSource dataSource;
    private volatile @Nullable Probe latest;

    Readiness(Migrations migrations, DataSource dataSource) {
        this.migrations = migrations;
        this.dataSource = dataSource;
    }

    /** Whether requests may be let in; costs nothing. A database that goes away later fails the requests that need it. */
    public boolean migrated() {
        return migrations.done();
    }

    /**
     * What stands in the way of serving requests, for operators; empty when ready. Asks PostgreSQL, at most once a second
     * and for at most about a second.
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
        boolean reachable;
        try (var connection = dataSource.getConnection()) {
            reachable = connection.isValid(1);
        } catch (SQLException unreachable) {
            reachable = false;
        }
        latest = new Probe(reachable, System.nanoTime());
        return reachable;
    }

    private record Probe(boolean reachable, long nanos) {}
}
