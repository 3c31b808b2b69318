package com.aeondt.auth.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeMessage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mail.javamail.JavaMailSenderImpl;

class FileOutboxTests extends MailTransportContract {

    private final JavaMailSenderImpl reader = new JavaMailSenderImpl();

    @TempDir
    private Path parent;

    private Path directory() {
        return parent.resolve("outbox");
    }

    @Override
    MailTransport transport() {
        return new FileOutbox(directory(), new Letters(new JavaMailSenderImpl(), FROM));
    }

    @Override
    List<MimeMessage> arrived() throws Exception {
        var letters = new ArrayList<MimeMessage>();
        try (var files = Files.newDirectoryStream(directory(), "*.eml")) {
            for (var file : files) {
                try (var in = Files.newInputStream(file)) {
                    letters.add(reader.createMimeMessage(in));
                }
            }
        }
        return letters;
    }

    @Override
    void breakDown() throws Exception {
        Files.writeString(directory(), "a file where the directory belongs");
    }

    @Test
    void aLetterIsClosedToStrangersAndNeverThereInHalf() throws Exception {
        var id = UUID.randomUUID();
        transport().deliver(id, new Mail("ada@example.org", "Closed", "secret"));

        try (var files = Files.list(directory())) {
            assertThat(files).containsExactly(directory().resolve(id + ".eml"));
        }
        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(directory().resolve(id + ".eml"))))
                .isEqualTo("rw-------");
    }
}
