package com.aeondt.auth.mail;

import com.aeondt.platform.Ids;
import com.aeondt.platform.keys.SecretBox;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.json.JsonMapper;

/** Where letters wait. One is put in by the transaction that causes it, so nobody is written to about what did not happen. */
@Component
public class MailQueue {

    static final String PURPOSE = "mail";

    private final JdbcClient sql;
    private final SecretBox box;
    private final MailDelivery delivery;

    MailQueue(JdbcClient sql, SecretBox box, MailDelivery delivery) {
        this.sql = sql;
        this.box = box;
        this.delivery = delivery;
    }

    /** Sends the letter once the transaction has committed, or now when there is none. */
    public void send(Mail mail) {
        sql.sql("insert into auth.outgoing_mail (id, sealed, created_at, due_at) values (:id, :sealed, now(), now())")
                .param("id", Ids.next())
                .param("sealed", box.seal(PURPOSE, JsonMapper.shared().writeValueAsString(mail)))
                .update();
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            delivery.wake();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                delivery.wake();
            }
        });
    }
}
