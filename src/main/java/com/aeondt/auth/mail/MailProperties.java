package com.aeondt.auth.mail;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Letters to users.
 *
 * @param transport {@code outbox} writes them into a directory, {@code smtp} sends them by {@code spring.mail.*}
 * @param outbox the directory for {@code outbox}
 * @param from the sender
 * @param site where the pages are that links in letters lead to
 * @param attempts after how many failures a letter is given up
 */
@Validated
@ConfigurationProperties("aeon.auth.mail")
public record MailProperties(
        @NotNull @DefaultValue("outbox") Transport transport,
        @NotNull @DefaultValue("data/outbox") Path outbox,
        @NotBlank @Email @DefaultValue("aeon@localhost") String from,
        @NotBlank @DefaultValue("http://localhost:3000") String site,
        @Min(1) @Max(100) @DefaultValue("12") int attempts) {

    /** Who delivers. */
    public enum Transport {
        OUTBOX,
        SMTP
    }

    /** A link of the site; the token is in the fragment, which no server and no log ever sees. */
    public String link(String page, String token) {
        return site.replaceAll("/+$", "") + "/" + page + "#token=" + token;
    }
}
