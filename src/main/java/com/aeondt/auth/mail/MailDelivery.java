package com.aeondt.auth.mail;

import com.aeondt.platform.jobs.RecurringWork;
import com.aeondt.platform.keys.SecretBox;
import com.aeondt.platform.persistence.SystemAccess;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.MailException;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Delivers what waits in the queue. A letter is leased before it is handed over, so that two instances do not send it both; one
 * that fails comes back after a growing pause. Delivered ones are deleted.
 */
@Component
class MailDelivery implements RecurringWork {

    private static final Logger log = LoggerFactory.getLogger(MailDelivery.class);

    private record Waiting(UUID id, String sealed, int attempts) {}

    private final JdbcClient sql;
    private final SecretBox box;
    private final MailTransport transport;
    private final MailProperties settings;

    MailDelivery(@SystemAccess JdbcClient sql, SecretBox box, MailTransport transport, MailProperties settings) {
        this.sql = sql;
        this.box = box;
        this.transport = transport;
        this.settings = settings;
    }

    @Override
    public String name() {
        return "mail-delivery";
    }

    @Override
    public Duration pause() {
        return Duration.ofSeconds(15);
    }

    @Override
    public void run() {
        for (var next = lease(); next.isPresent(); next = lease()) {
            deliver(next.get());
        }
    }

    /** Delivers soon, without waiting for the next turn. */
    void wake() {
        Thread.ofVirtual().name("mail-delivery").start(() -> {
            try {
                run();
            } catch (RuntimeException e) {
                log.warn("Letters wait for the next turn: {}", e.toString());
            }
        });
    }

    private Optional<Waiting> lease() {
        return sql.sql("""
                        update auth.outgoing_mail
                        set attempts = attempts + 1, due_at = now() + least(power(2, attempts), 1800) * interval '30 seconds'
                        where id = (select id from auth.outgoing_mail where due_at <= now() order by due_at limit 1
                                    for update skip locked)
                        returning id, sealed, attempts
                        """)
                .query((row, number) ->
                        new Waiting(row.getObject("id", UUID.class), row.getString("sealed"), row.getInt("attempts")))
                .optional();
    }

    private void deliver(Waiting waiting) {
        try {
            var text = box.open(MailQueue.PURPOSE, waiting.sealed());
            transport.deliver(waiting.id(), JsonMapper.shared().readValue(text, Mail.class));
            remove(waiting.id());
        } catch (MailException e) {
            log.warn("Letter {} was not delivered (attempt {}): {}", waiting.id(), waiting.attempts(), e.toString());
            if (waiting.attempts() >= settings.attempts()) {
                log.error("Letter {} is given up", waiting.id());
                remove(waiting.id());
            }
        }
    }

    private void remove(UUID id) {
        sql.sql("delete from auth.outgoing_mail where id = :id").param("id", id).update();
    }
}
