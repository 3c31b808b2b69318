package com.aeondt.platform.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import com.aeondt.platform.PlatformError;
import io.lettuce.core.RedisCommandTimeoutException;
import java.net.ConnectException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.neo4j.driver.exceptions.ClientException;
import org.neo4j.driver.exceptions.ServiceUnavailableException;
import org.springframework.amqp.AmqpConnectException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.InvalidDataAccessResourceUsageException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.transaction.CannotCreateTransactionException;

class StoreFailuresTests {

    @Test
    void anExhaustedPoolIsPostgresqlAwayHoweverDeepItLies() {
        var failure = new CannotCreateTransactionException(
                "begin", new IllegalStateException(new SQLTransientConnectionException("no connection in time")));

        assertThat(StoreFailures.translate(failure)).hasValueSatisfying(refusal -> {
            assertThat(refusal.code()).isEqualTo(PlatformError.DEPENDENCY_UNAVAILABLE);
            assertThat(refusal.context()).containsEntry("dependency", "PostgreSQL");
            assertThat(refusal.retryAfter()).contains(Duration.ofSeconds(2));
            assertThat(refusal.detail()).doesNotContain("begin", "connection in time");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"08006", "57P01", "53100", "57014", "55P03", "40P01", "25006", "58030"})
    void statesOfAServerThatIsAwayOrBusyAreRecognised(String state) {
        assertThat(StoreFailures.unreachable(new QueryTimeoutException("query", new SQLException("x", state))))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"22021", "22003", "22008"})
    void aValueThatNoRowCanHoldIsTheClients(String state) {
        var failure = new DataIntegrityViolationException("x", new SQLException("secret", state));

        assertThat(StoreFailures.unreachable(failure)).isFalse();
        assertThat(StoreFailures.translate(failure)).hasValueSatisfying(refusal -> {
            assertThat(refusal.code()).isEqualTo(PlatformError.VALIDATION);
            assertThat(refusal.detail()).doesNotContain("secret");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"23505", "42601", "22001", "42501"})
    void mistakesOfOursAreNot(String state) {
        assertThat(StoreFailures.unreachable(new DataIntegrityViolationException("x", new SQLException("x", state))))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Neo.ClientError.Transaction.TransactionTimedOut",
                "Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration",
                "Neo.ClientError.Transaction.LockClientStopped",
                "Neo.TransientError.Transaction.Terminated"
            })
    void aQuestionThatNeo4jHasEndedIsToBeAskedAgain(String code) {
        assertThat(StoreFailures.unreachable(
                        new InvalidDataAccessResourceUsageException("x", new ClientException(code, "ended"))))
                .isTrue();
        assertThat(StoreFailures.unreachable(
                        new ClientException("Neo.ClientError.Statement.SyntaxError", "a mistake of ours")))
                .isFalse();
    }

    @Test
    void theOtherStoresAreNamed() {
        assertThat(StoreFailures.translate(new ServiceUnavailableException("bolt"))
                        .orElseThrow()
                        .context())
                .containsEntry("dependency", "Neo4j");
        assertThat(StoreFailures.translate(new QueryTimeoutException("q", new RedisCommandTimeoutException("r")))
                        .orElseThrow()
                        .context())
                .containsEntry("dependency", "Redis");
        assertThat(StoreFailures.translate(new AmqpConnectException(new ConnectException("refused")))
                        .orElseThrow()
                        .context())
                .containsEntry("dependency", "The message broker");
    }

    @Test
    void anOrdinaryFailureIsLeftAlone() {
        assertThat(StoreFailures.translate(new IllegalStateException("bug"))).isEmpty();
    }
}
