package com.aeondt.inference.metering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aeondt.inference.Embeddings;
import com.aeondt.inference.text.InferenceError;
import com.aeondt.platform.AeonException;
import com.aeondt.platform.Revision;
import com.aeondt.platform.web.idempotency.KeyPolicy;
import com.aeondt.support.AeonIT;
import com.aeondt.support.Callers;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Who pays for what a model has done when what it was done for does not come about. */
@AeonIT
class ChargingIT {

    private static final List<String> TEXT = List.of("the pump needs a new seal");

    @Autowired
    private Callers callers;

    @Autowired
    private Embeddings embeddings;

    @Autowired
    private TokenQuotas quotas;

    @Autowired
    private PlatformTransactionManager transactions;

    @Test
    void aChargeOutlivesTheTransactionThatItWasMadeIn() {
        var admin = callers.asInstallationAdministrator();

        int tokens = admin.call(() -> rolledBack());

        assertThat(admin.call(() -> quotas.report(Instant.EPOCH)))
                .singleElement()
                .satisfies(spent -> {
                    assertThat(spent.requests()).isEqualTo(1);
                    assertThat(spent.promptTokens()).isEqualTo(tokens);
                });
    }

    @Test
    void aQuotaIsUsedUpByWhatWasRolledBack() {
        var admin = callers.asInstallationAdministrator();
        admin.run(() -> quotas.set(admin.user(), new Revision(0), Optional.of(1L), Optional.empty()));

        admin.run(this::rolledBack);

        assertThatThrownBy(() -> admin.run(this::rolledBack))
                .isInstanceOfSatisfying(
                        AeonException.class,
                        refused -> assertThat(refused.code()).isEqualTo(InferenceError.QUOTA_EXCEEDED));
    }

    /** Its transaction would be open for as long as the model writes, which the database ends, and many could not charge. */
    @Test
    void noKeyIsTakenWhereTokensAreSpent() {
        var admin = callers.asInstallationAdministrator();
        var model = Map.of("maxTokens", 1, "prompt", "go on");
        for (var operation : Map.of(
                        "/api/v1/llm/completions", model,
                        "/api/v1/embeddings", Map.of("input", TEXT),
                        "/api/v1/llm/models/tiny/benchmark", Map.of("runs", 1),
                        "/api/v1/drafts", Map.of("kind", "TASK_DESCRIPTION", "subject", "TASK-1"))
                .entrySet()) {
            admin.http()
                    .post()
                    .uri(operation.getKey())
                    .header(KeyPolicy.HEADER, "a-key")
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(operation.getValue())
                    .exchange()
                    .expectStatus()
                    .isBadRequest()
                    .expectBody()
                    .jsonPath("$.detail")
                    .isEqualTo("This operation's answers are not stored: send no Idempotency-Key.");
        }
    }

    private int rolledBack() {
        return new TransactionTemplate(transactions).<Integer>execute(transaction -> {
            transaction.setRollbackOnly();
            return embeddings.charged(TEXT).tokens();
        });
    }
}
