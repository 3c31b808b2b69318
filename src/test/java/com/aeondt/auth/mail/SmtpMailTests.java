package com.aeondt.auth.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.mail.autoconfigure.MailSenderAutoConfiguration;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Letters by SMTP to a real server, with the settings that come with the application. */
class SmtpMailTests extends MailTransportContract {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final List<AutoCloseable> open = new ArrayList<>();

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(MailProperties.class)
    static class Settings {}

    @BeforeEach
    void listen() {
        server.start();
        open.add(server::stop);
    }

    @AfterEach
    void close() throws Exception {
        for (var each : open) {
            each.close();
        }
    }

    @Override
    MailTransport transport() {
        var found = new ArrayList<MailTransport>();
        with(server.getSmtp().getPort(), found::add);
        return found.getFirst();
    }

    /** As the server is set up with SMTP. */
    private static void with(int port, Consumer<MailTransport> work, String... more) {
        new ApplicationContextRunner()
                .withInitializer(new ConfigDataApplicationContextInitializer())
                .withConfiguration(AutoConfigurations.of(MailSenderAutoConfiguration.class))
                .withUserConfiguration(Settings.class, MailConfiguration.class)
                .withPropertyValues(
                        "aeon.auth.mail.transport=smtp",
                        "aeon.auth.mail.from=" + FROM,
                        "spring.mail.host=127.0.0.1",
                        "spring.mail.port=" + port)
                .withPropertyValues(more)
                .run(context -> work.accept(context.getBean(MailTransport.class)));
    }

    @Override
    List<MimeMessage> arrived() {
        return List.of(server.getReceivedMessages());
    }

    @Override
    void breakDown() {
        server.stop();
    }

    @Test
    void theServersPasswordIsUsed() {
        server.setUser(FROM, "aeon", "a password of the test");
        server.getUserManager().setAuthRequired(true);
        var mail = new Mail("ada@example.org", "Closed", "");
        int port = server.getSmtp().getPort();

        with(
                port,
                smtp -> smtp.deliver(UUID.randomUUID(), mail),
                "spring.mail.username=aeon",
                "spring.mail.password=a password of the test",
                "spring.mail.properties[mail.smtp.auth]=true");
        assertThat(arrived()).hasSize(1);

        with(
                port,
                smtp -> assertThatThrownBy(() -> smtp.deliver(UUID.randomUUID(), mail))
                        .isInstanceOf(MailException.class),
                "spring.mail.username=aeon",
                "spring.mail.password=another",
                "spring.mail.properties[mail.smtp.auth]=true");
        assertThat(arrived()).hasSize(1);
    }

    @Test
    void aServerThatSaysNothingIsGivenUp() throws Exception {
        try (var silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var began = System.nanoTime();
            with(
                    silent.getLocalPort(),
                    smtp -> assertThatThrownBy(
                                    () -> smtp.deliver(UUID.randomUUID(), new Mail("ada@example.org", "Unheard", "")))
                            .isInstanceOf(MailException.class),
                    "spring.mail.properties[mail.smtp.timeout]=300");
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(PATIENCE);
        }
    }

    @Test
    void whatComesWithTheApplicationWaitsForNobodyForEver() {
        with(server.getSmtp().getPort(), smtp -> {
            var sender = ((SmtpMail) smtp).letters().sender();
            assertThat(((JavaMailSenderImpl) sender).getJavaMailProperties())
                    .containsEntry("mail.smtp.connectiontimeout", "1000")
                    .containsEntry("mail.smtp.timeout", "5000")
                    .containsEntry("mail.smtp.writetimeout", "5000");
        });
    }

    @Test
    void smtpWithoutAServerDoesNotStart() {
        new ApplicationContextRunner()
                .withUserConfiguration(Settings.class, MailConfiguration.class)
                .withPropertyValues("aeon.auth.mail.transport=smtp")
                .run(context -> assertThat(context.getStartupFailure()).hasMessageContaining("spring.mail.host"));
    }
}
