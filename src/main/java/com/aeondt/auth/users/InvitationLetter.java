package com.aeondt.auth.users;

import com.aeondt.auth.links.LinkProperties;
import com.aeondt.auth.links.LinkPurpose;
import com.aeondt.auth.links.SingleUseLinks;
import com.aeondt.auth.mail.Mail;
import com.aeondt.auth.mail.MailProperties;
import com.aeondt.auth.mail.MailQueue;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Writes to who was invited. */
@Component
class InvitationLetter {

    private final SingleUseLinks links;
    private final LinkProperties life;
    private final MailQueue queue;
    private final MailProperties mail;
    private final InvitationRows rows;

    InvitationLetter(
            SingleUseLinks links, LinkProperties life, MailQueue queue, MailProperties mail, InvitationRows rows) {
        this.links = links;
        this.life = life;
        this.queue = queue;
        this.mail = mail;
        this.rows = rows;
    }

    void sendAgain(Member member) {
        links.withdraw(LinkPurpose.INVITATION, member.account().id().value());
        send(member);
    }

    void send(Member member) {
        var tenant = rows.tenant().replaceAll("\\p{C}", " ");
        var token = links.issue(
                LinkPurpose.INVITATION,
                member.account().id().value(),
                member.membership().id(),
                life.invitationLife());
        var to = Objects.requireNonNull(member.membership().invitedEmail());
        queue.send(new Mail(to, "You are invited to " + tenant, """
                Hello %s,

                you are invited to work in %s. Open this link within %d hours to choose a user name and a password,
                or to join with the account you have:

                %s

                The link works once. If you did not expect this letter, you need not do anything.
                """.formatted(
                        member.account().displayName(),
                        tenant,
                        life.invitationLife().toHours(),
                        mail.link("invitation", token))));
    }
}
