package com.aeondt.auth.mail;

import java.util.UUID;
import org.springframework.mail.MailException;

/** Hands a letter to whoever delivers it. */
interface MailTransport {

    /**
     * Delivers.
     *
     * @param id the same for every attempt at one letter
     * @throws MailException to be tried again later
     */
    void deliver(UUID id, Mail mail) throws MailException;
}
