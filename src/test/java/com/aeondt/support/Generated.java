package com.aeondt.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A committed file that is made from the code: compared with it, and written anew on request. */
public record Generated(Path file, String property) {

    /** Fails when the file is not what the code makes; with {@code -D<property>=true} writes it instead. */
    public void mustBe(String content) {
        try {
            if (Boolean.getBoolean(property)) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, content);
                return;
            }
            assertThat(Files.exists(file) ? Files.readString(file) : "")
                    .as(
                            "%s is not what the code says; if the change is meant, run the test again with -D%s=true",
                            file, property)
                    .isEqualTo(content);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** What is committed; empty before the first time. */
    public String committed() {
        try {
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
