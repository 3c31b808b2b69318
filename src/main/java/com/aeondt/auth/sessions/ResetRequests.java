package com.aeondt.auth.sessions;

import com.aeondt.auth.RequestOrigin;
import com.aeondt.auth.links.LinkProperties;
import com.aeondt.auth.links.LinkPurpose;
import com.aeondt.auth.links.SingleUseLinks;
import com.aeondt.auth.mail.Mail;
import com.aeondt.auth.mail.MailProperties;
import com.aeondt.auth.mail.MailQueue;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Somebody says that he has forgotten his password. Whether there is such a user is found out after the answer, so neither its
 * words nor its time tell.
 */
@Service
public class ResetRequests {

    private static final Logger log = LoggerFactory.getLogger(ResetRequests.class);
    private static final int MOST_AT_ONCE = 16;

    private final Semaphore slots = new Semaphore(MOST_AT_ONCE);
    private final ResetRows rows;
    private final SingleUseLinks links;
    private final LinkProperties life;
    private final MailQueue queue;
    private final MailProperties mail;

    ResetRequests(ResetRows rows, SingleUseLinks links, LinkProperties life, MailQueue queue, MailProperties mail) {
        this.rows = rows;
        this.links = links;
        this.life = life;
        this.queue = queue;
        this.mail = mail;
    }

    /**
     * Writes to the user, soon, if there is one.
     *
     * @param login his name or address
     */
    public void take(String login) {
        if (!slots.tryAcquire()) {
            log.warn("A forgotten password was not looked into: too many at once");
            return;
        }
        var address = RequestOrigin.address();
        Thread.ofVirtual().name("password-reset").start(() -> {
            try {
                rows.addressee(login).ifPresent(found -> RequestOrigin.from(address, () -> write(found)));
            } catch (RuntimeException e) {
                log.warn("A forgotten password was not looked into: {}", e.toString());
            } finally {
                slots.release();
            }
        });
    }

    private void write(ResetRows.Addressee addressee) {
        var token =
                rows.inTransaction(() -> links.replace(LinkPurpose.PASSWORD_RESET, addressee.user(), life.resetLife()));
        queue.send(new Mail(addressee.email(), "A new password for AEON", """
                Hello,

                somebody, we hope you, wants a new password for your account. Open this link within %d minutes to choose one:

                %s

                The link works once. If it was not you, you need not do anything: your password stays as it is.
                """.formatted(
                        life.resetLife().toMinutes(), mail.link("password-reset", token))));
    }
}
