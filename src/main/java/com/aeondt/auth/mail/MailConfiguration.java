package com.aeondt.auth.mail;

import com.aeondt.auth.mail.MailProperties.Transport;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

@Configuration(proxyBeanMethods = false)
class MailConfiguration {

    @Bean
    MailTransport mailTransport(MailProperties settings, ObjectProvider<JavaMailSender> smtp) {
        if (settings.transport() == Transport.SMTP) {
            var sender = smtp.getIfAvailable(() -> {
                throw new IllegalStateException("aeon.auth.mail.transport is smtp: set spring.mail.host, too");
            });
            return new SmtpMail(new Letters(sender, settings.from()));
        }
        return new FileOutbox(settings.outbox(), new Letters(new JavaMailSenderImpl(), settings.from()));
    }
}
