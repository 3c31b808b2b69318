package com.aeondt.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiagnosisTests {

    private final IOException ended = new IOException("the process ended with status 1");

    @TempDir
    Path directory;

    private Path log;

    @BeforeEach
    void log() {
        log = directory.resolve("engine.log");
    }

    @Test
    void aMissingLibraryIsNamedWithItsPackage() throws IOException {
        Files.writeString(
                log,
                "redis-server: error while loading shared libraries: libssl.so.3: cannot open shared object file: No such file");
        var failure = Diagnosis.of("Redis", directory, log, ended);
        assertThat(failure.reason()).isEqualTo("the system lacks the library libssl.so.3");
        assertThat(failure.whatToDo()).contains("apt-get install libssl3");
        assertThat(failure.log()).isEqualTo(log);
    }

    @Test
    void aFullDiskIsReadFromTheLog() throws IOException {
        Files.writeString(log, "FATAL:  could not write lock file \"postmaster.pid\": No space left on device");
        var failure = Diagnosis.of("PostgreSQL", directory, log, ended);
        assertThat(failure.reason()).contains("disk", "full", directory.toString());
        assertThat(failure.whatToDo()).contains("aeon.embedded.data-dir");
    }

    @Test
    void aFullDiskIsReadFromTheException() {
        var cause = new FileSystemException("x", null, "No space left on device");
        assertThat(Diagnosis.of("Neo4j", directory, log, new IllegalStateException("store", cause))
                        .reason())
                .contains("full");
    }

    @Test
    void aPortTakenMeanwhileIsNamedWithItsSetting() throws IOException {
        Files.writeString(log, "LOG:  could not bind IPv4 address \"127.0.0.1\": Address already in use");
        var failure = Diagnosis.of("PostgreSQL", directory, log, ended);
        assertThat(failure.reason()).contains("port");
        assertThat(failure.whatToDo()).contains("aeon.embedded.postgresql.port");
    }

    @Test
    void aDirectoryThatCannotBeWrittenIsNamedWithTheUser() {
        var failure = Diagnosis.ofDirectory(directory, new AccessDeniedException(directory.toString()));
        assertThat(failure.reason()).contains(directory.toString(), System.getProperty("user.name"));
        assertThat(failure.whatToDo()).contains("chown");
    }

    @Test
    void aReadOnlyFileSystemIsAsBad() {
        var failure = Diagnosis.ofDirectory(directory, new FileSystemException("x", null, "Read-only file system"));
        assertThat(failure.reason()).contains("cannot be written");
    }

    @Test
    void aFileInPlaceOfTheDirectoryIsSaid() {
        var failure = Diagnosis.ofDirectory(directory, new FileAlreadyExistsException(directory.toString()));
        assertThat(failure.reason()).contains("is not a directory");
    }

    @Test
    void anythingElseGivesItsOwnReasonAndTheLog() {
        var failure =
                Diagnosis.of("AMQP", directory, log, new IllegalStateException("outer", new IOException("inner")));
        assertThat(failure.reason()).isEqualTo("inner");
        assertThat(failure.whatToDo()).contains("log");
    }

    @Test
    void theLastWordsOfTheLogAreQuoted() throws IOException {
        Files.writeString(log, "LOG:  starting\nFATAL:  data directory has wrong ownership\n");
        assertThat(Diagnosis.of("PostgreSQL", directory, log, ended).reason())
                .isEqualTo(
                        "the process ended with status 1; its log ends with: FATAL:  data directory has wrong ownership");
    }

    @Test
    void aFailureKeepsItsWords() {
        var known = new EngineFailure("Redis", "reason", "do");
        assertThat(Diagnosis.of("Redis", directory, log, known)).isSameAs(known);
    }

    @Test
    void theAnalysisShowsEngineReasonLogAndWhatToDo() {
        var analyzer = new EngineFailureAnalyzer();
        assertThat(analyzer.analyze(new EngineFailure("Redis", "it ended", log, "Read it.", ended)))
                .satisfies(analysis -> {
                    assertThat(analysis.getDescription()).contains("Redis", "it ended", log.toString());
                    assertThat(analysis.getAction()).isEqualTo("Read it.");
                });
    }
}
