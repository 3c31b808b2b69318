package com.aeondt.auth.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.aeondt.auth.mail.MailProperties.Transport;
import com.aeondt.support.PropertiesContract;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MailPropertiesTests {

    private static final MailProperties DEFAULTS =
            new MailProperties(Transport.OUTBOX, Path.of("data/outbox"), "aeon@localhost", "http://localhost:3000", 12);

    @Test
    void everySettingIsReadAndBounded() {
        PropertiesContract.of(MailProperties.class, "aeon.auth.mail", Map.of())
                .defaults(DEFAULTS)
                .key("transport", "smtp", MailProperties::transport, Transport.SMTP)
                .refuses("transport", "pigeon")
                .key("outbox", "/var/spool/aeon", MailProperties::outbox, Path.of("/var/spool/aeon"))
                .key("from", "aeon@example.org", MailProperties::from, "aeon@example.org")
                .refuses("from", "nobody")
                .key("site", "https://aeon.example.org", MailProperties::site, "https://aeon.example.org")
                .refuses("site", "")
                .key("attempts", "3", MailProperties::attempts, 3)
                .refuses("attempts", "0")
                .complete();
    }

    @Test
    void theTokenIsWhereNoServerSeesIt() {
        assertThat(DEFAULTS.link("invitation", "abc")).isEqualTo("http://localhost:3000/invitation#token=abc");
    }
}
