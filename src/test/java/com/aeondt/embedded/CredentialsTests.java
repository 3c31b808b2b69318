package com.aeondt.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CredentialsTests {

    @TempDir
    Path directory;

    @Test
    void aPasswordIsMadeOnceAndKept() throws IOException {
        var made = Credentials.in(directory).password("redis.default");
        assertThat(made).hasSizeGreaterThanOrEqualTo(32);
        assertThat(Credentials.in(directory).password("redis.default")).isEqualTo(made);
    }

    @Test
    void everyUserHasAPasswordOfItsOwn() throws IOException {
        var credentials = Credentials.in(directory);
        assertThat(credentials.password("postgresql.aeon_app"))
                .isNotEqualTo(credentials.password("postgresql.aeon_owner"));
    }

    @Test
    void onlyTheOwnerCanReadThem() throws IOException {
        Credentials.in(directory).password("redis.default");
        assertThat(Files.getPosixFilePermissions(directory.resolve("credentials.properties")))
                .containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
    }

    @Test
    void theMasterKeyIsThirtyTwoBytesForTheOwnerAloneAndNeverReplaced() throws IOException {
        var file = directory.resolve("master.key");
        Credentials.makeMasterKey(file);
        var key = Files.readString(file);
        assertThat(Base64.getDecoder().decode(key.strip())).hasSize(32);
        assertThat(Files.getPosixFilePermissions(file))
                .containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
        Credentials.makeMasterKey(file);
        assertThat(file).hasContent(key);
    }
}
