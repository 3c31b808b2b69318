package com.aeondt.auth.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.aeondt.platform.Ids;
import com.aeondt.platform.keys.SecretBox;
import com.aeondt.platform.persistence.SystemAccess;
import com.aeondt.support.AeonIT;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.MailSendException;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.json.JsonMapper;

/**
 * What becomes of letters that cannot be delivered. Each test runs in a transaction that is rolled back, so that the server's own
 * delivery never sees its letter.
 */
@AeonIT
class MailDeliveryIT {

    private static final Mail MAIL = new Mail("ada@example.org", "Hello", "Hello\n");

    @Autowired
    @SystemAccess
    private JdbcClient sql;

    @Autowired
    @SystemAccess
    private TransactionOperations transaction;

    @Autowired
    private SecretBox box;

    private final List<UUID> delivered = new ArrayList<>();
    private boolean broken;

    @Test
    void aLetterIsDeliveredOnceAndForgotten() {
        rolledBack(() -> {
            var letter = waiting();

            delivery(3).run();
            delivery(3).run();

            assertThat(delivered).containsOnlyOnce(letter);
            assertThat(pause(letter)).isEmpty();
        });
    }

    @Test
    void aLetterThatFailsWaitsLongerEachTime() {
        rolledBack(() -> {
            var letter = waiting();
            broken = true;
            var pauses = new ArrayList<Long>();
            for (int attempt = 0; attempt < 4; attempt++) {
                delivery(12).run();
                pauses.add(pause(letter).orElseThrow());
                makeDue(letter);
            }
            assertThat(pauses).containsExactly(30L, 60L, 120L, 240L);

            broken = false;
            delivery(12).run();

            assertThat(delivered).contains(letter);
            assertThat(pause(letter)).isEmpty();
        });
    }

    @Test
    void beforeItsPauseIsOverALetterIsLeftAlone() {
        rolledBack(() -> {
            var letter = waiting();
            broken = true;
            delivery(12).run();
            broken = false;

            delivery(12).run();

            assertThat(delivered).doesNotContain(letter);
            assertThat(pause(letter)).contains(30L);
        });
    }

    @Test
    void afterSoManyFailuresALetterIsGivenUp() {
        rolledBack(() -> {
            var letter = waiting();
            broken = true;
            delivery(2).run();
            assertThat(pause(letter)).isPresent();
            makeDue(letter);

            delivery(2).run();

            assertThat(pause(letter)).isEmpty();
            assertThat(delivered).doesNotContain(letter);
        });
    }

    private MailDelivery delivery(int attempts) {
        var settings = new MailProperties(
                MailProperties.Transport.OUTBOX, Path.of("nowhere"), "aeon@localhost", "http://localhost", attempts);
        return new MailDelivery(sql, box, this::deliver, settings);
    }

    private void deliver(UUID id, Mail mail) {
        if (broken) {
            throw new MailSendException("The server is away");
        }
        assertThat(mail.to()).isNotEmpty();
        delivered.add(id);
    }

    private UUID waiting() {
        var id = Ids.next();
        sql.sql("insert into auth.outgoing_mail (id, sealed, created_at, due_at) values (:id, :sealed, now(), now())")
                .param("id", id)
                .param("sealed", box.seal(MailQueue.PURPOSE, JsonMapper.shared().writeValueAsString(MAIL)))
                .update();
        return id;
    }

    private void makeDue(UUID letter) {
        sql.sql("update auth.outgoing_mail set due_at = now() where id = :id")
                .param("id", letter)
                .update();
    }

    /** How many seconds it still waits; empty when it is gone. */
    private Optional<Long> pause(UUID letter) {
        return sql.sql("select extract(epoch from due_at - now())::bigint from auth.outgoing_mail where id = :id")
                .param("id", letter)
                .query(Long.class)
                .optional();
    }

    private void rolledBack(Runnable work) {
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            work.run();
        });
    }
}
