package com.aeondt.support;

import static org.awaitility.Awaitility.await;

import com.aeondt.auth.mail.MailProperties;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** The letters that the server under test has put into its outbox. */
@Component
public class Outbox {

    private static final Pattern TOKEN = Pattern.compile("#token=([A-Za-z0-9_-]+)");

    private final Path directory;

    Outbox(MailProperties settings) {
        this.directory = settings.outbox();
    }

    /** A letter as it lies there. */
    public record Letter(String subject, String text) {

        /** The token in its link. */
        public String token() {
            var found = TOKEN.matcher(text);
            if (!found.find()) {
                throw new AssertionError("No link in: " + text);
            }
            return found.group(1);
        }
    }

    /** Waits until so many letters to the address are there; oldest first. */
    public List<Letter> to(String address, int count) {
        return await().until(() -> lettersTo(address), found -> found.size() >= count);
    }

    /** The letters to the address that are there now. */
    public List<Letter> lettersTo(String address) {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (var files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(".eml"))
                    .sorted()
                    .map(Outbox::read)
                    .filter(message -> addressed(message, address))
                    .map(Outbox::letter)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static MimeMessage read(Path file) {
        try (var in = Files.newInputStream(file)) {
            return new MimeMessage(null, in);
        } catch (IOException | MessagingException e) {
            throw new IllegalStateException(file.toString(), e);
        }
    }

    private static boolean addressed(MimeMessage message, String address) {
        try {
            return message.getRecipients(Message.RecipientType.TO)[0].toString().equals(address);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Letter letter(MimeMessage message) {
        try {
            return new Letter(message.getSubject(), String.valueOf(message.getContent()));
        } catch (IOException | MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
