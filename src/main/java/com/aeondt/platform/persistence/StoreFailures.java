package com.aeondt.platform.persistence;

import com.aeondt.platform.AeonException;
import com.aeondt.platform.PlatformError;
import com.rabbitmq.client.ShutdownSignalException;
import io.lettuce.core.RedisCommandTimeoutException;
import io.lettuce.core.RedisConnectionException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.exceptions.RetryableException;
import org.neo4j.driver.exceptions.ServiceUnavailableException;
import org.springframework.amqp.AmqpConnectException;
import org.springframework.amqp.AmqpException;
import org.springframework.amqp.AmqpIOException;
import org.springframework.amqp.AmqpResourceNotAvailableException;
import org.springframework.amqp.AmqpTimeoutException;
import org.springframework.data.redis.RedisConnectionFailureException;

/**
 * Tells a store that is away or busy from everything else that can go wrong, whatever layers have wrapped the driver's
 * exception: unreachable, shutting down, out of room, over a time limit, or giving way in a deadlock.
 *
 * @see <a href="https://www.postgresql.org/docs/18/errcodes-appendix.html">PostgreSQL error codes</a>
 */
public final class StoreFailures {

    private static final Duration RETRY_AFTER = Duration.ofSeconds(2);
    private static final int DEEPEST_CAUSE = 25;

    /** Query cancelled by its time limit, lock not available, idle or overlong transaction, deadlock, read-only. */
    private static final Set<String> BUSY = Set.of("57014", "55P03", "25P03", "25P04", "40001", "40P01", "25006");

    /** How Neo4j says that it has ended a transaction over its time, depending on what that was doing. */
    private static final Set<String> ENDED =
            Set.of("TransactionTimedOut", "LockClientStopped", "Transaction.Terminated");

    /**
     * A character that PostgreSQL has no place for (U+0000), a date, time or number beyond its ranges: values a client has
     * sent, wherever they came in.
     */
    private static final Set<String> UNSTORABLE = Set.of("22021", "22P05", "22003", "22008");

    private StoreFailures() {}

    /**
     * The refusal to give the client for this failure: {@link PlatformError#DEPENDENCY_UNAVAILABLE} with the store's name and
     * a time to come back; {@link PlatformError#VALIDATION} for a value that no row can hold; empty when the failure is of
     * another kind.
     */
    public static Optional<AeonException> translate(Throwable failure) {
        return away(failure).or(() -> unstorable(failure));
    }

    private static Optional<AeonException> unstorable(Throwable failure) {
        return causes(failure)
                .filter(cause -> cause instanceof SQLException sql && UNSTORABLE.contains(sql.getSQLState()))
                .findFirst()
                .map(cause -> new AeonException(
                        PlatformError.VALIDATION,
                        "A value cannot be stored: a text with the character U+0000, or a date or number out of range.",
                        failure));
    }

    private static Optional<AeonException> away(Throwable failure) {
        return store(failure)
                .map(store -> new AeonException(
                                PlatformError.DEPENDENCY_UNAVAILABLE,
                                "%s does not answer at the moment. Try again in a little while.".formatted(store),
                                failure)
                        .with("dependency", store)
                        .retryAfter(RETRY_AFTER));
    }

    /** Whether the store is away or busy, and trying again later may help. */
    public static boolean unreachable(Throwable failure) {
        return store(failure).isPresent();
    }

    private static Optional<String> store(Throwable failure) {
        return causes(failure).flatMap(cause -> storeOf(cause).stream()).findFirst();
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(DEEPEST_CAUSE);
    }

    private static Optional<String> storeOf(Throwable cause) {
        if (cause instanceof SQLException sql && away(sql)) {
            return Optional.of("PostgreSQL");
        }
        if (cause instanceof Neo4jException neo4j && away(neo4j)) {
            return Optional.of("Neo4j");
        }
        if (cause instanceof RedisConnectionFailureException
                || cause instanceof RedisConnectionException
                || cause instanceof RedisCommandTimeoutException) {
            return Optional.of("Redis");
        }
        if (cause instanceof ShutdownSignalException || (cause instanceof AmqpException amqp && away(amqp))) {
            return Optional.of("The message broker");
        }
        return Optional.empty();
    }

    /** By class: 08 connection, 53 insufficient resources, 57P operator intervention, 58 system error. */
    private static boolean away(SQLException failure) {
        var state = String.valueOf(failure.getSQLState());
        return failure instanceof SQLTransientConnectionException
                || failure instanceof SQLNonTransientConnectionException
                || state.startsWith("08")
                || state.startsWith("53")
                || state.startsWith("57P")
                || state.startsWith("58")
                || BUSY.contains(state);
    }

    private static boolean away(Neo4jException failure) {
        return failure instanceof ServiceUnavailableException
                || failure instanceof RetryableException
                || ENDED.stream().anyMatch(failure.code()::contains)
                || String.valueOf(failure.getMessage()).startsWith("Unable to acquire connection");
    }

    private static boolean away(AmqpException failure) {
        return failure instanceof AmqpConnectException
                || failure instanceof AmqpIOException
                || failure instanceof AmqpTimeoutException
                || failure instanceof AmqpResourceNotAvailableException;
    }
}
