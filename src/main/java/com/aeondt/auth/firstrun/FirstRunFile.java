package com.aeondt.auth.firstrun;

import com.aeondt.auth.AuthProperties;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Where the first administrator finds what he needs, readable by the owner of the file only. */
@Component
public class FirstRunFile {

    private static final TypeReference<LinkedHashMap<String, String>> TEXTS = new TypeReference<>() {};

    private final @Nullable Path path;
    private final JsonMapper json;

    FirstRunFile(AuthProperties settings, JsonMapper json) {
        this.path = settings.firstRunFile();
        this.json = json;
    }

    /** Where it is; empty when the settings name no file. */
    Optional<Path> path() {
        return Optional.ofNullable(path);
    }

    void write(Map<String, String> content) {
        if (path == null) {
            throw new IllegalStateException("aeon.auth.first-run-file is not set");
        }
        try {
            var target = path.toAbsolutePath();
            var directory = target.getParent();
            if (directory != null) {
                Files.createDirectories(directory);
            }
            var draft = target.resolveSibling(target.getFileName() + ".new");
            Files.deleteIfExists(draft);
            Files.createFile(draft, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(draft, json.writerWithDefaultPrettyPrinter().writeValueAsString(content) + "\n");
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("The first administrator's file cannot be written: " + path, e);
        }
    }

    /** Removes the one-time password once it is none any more. */
    public void forgetPasswordOf(String username) {
        if (path == null || !Files.isReadable(path)) {
            return;
        }
        try {
            var content = json.readValue(Files.readString(path, StandardCharsets.UTF_8), TEXTS);
            if (username.equals(content.get("username")) && content.remove("oneTimePassword") != null) {
                content.put("note", "The one-time password has been used. The API key works until it is revoked.");
                write(content);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The first administrator's file cannot be read: " + path, e);
        }
    }
}
