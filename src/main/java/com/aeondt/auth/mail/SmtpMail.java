package com.aeondt.auth.mail;

import java.util.UUID;

/** Sends letters to the server that {@code spring.mail.*} names. */
record SmtpMail(Letters letters) implements MailTransport {

    @Override
    public void deliver(UUID id, Mail mail) {
        letters.sender().send(letters.write(id, mail));
    }
}
