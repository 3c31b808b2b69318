package com.aeondt.auth.mail;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.UUID;
import org.springframework.mail.MailSendException;

/** Puts each letter into a file of its own, {@code <id>.eml}, for whoever carries them on; closed to strangers. */
record FileOutbox(Path directory, Letters letters) implements MailTransport {

    @Override
    public void deliver(UUID id, Mail mail) {
        try {
            Files.createDirectories(directory);
            var draft = directory.resolve(id + ".new");
            Files.deleteIfExists(draft);
            Files.createFile(draft, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            try (var out = Files.newOutputStream(draft)) {
                letters.write(id, mail).writeTo(out);
            }
            Files.move(draft, directory.resolve(id + ".eml"), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException | MessagingException e) {
            throw new MailSendException("The letter could not be put into " + directory, e);
        }
    }
}
