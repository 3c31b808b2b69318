package com.aeondt.platform.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.jwk.JWK;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;

class KeyRingTests {

    private static final byte[] DATA = "data".getBytes(StandardCharsets.UTF_8);

    private final MemoryKeyStore store = new MemoryKeyStore();
    private final Path master = KeyRings.masterKeyFile();
    private Instant now = Instant.parse("2026-01-01T00:00:00Z");

    private KeyRing ring() {
        return new KeyRing(store, MasterKey.read(master), KeyRings.settings(master), () -> now);
    }

    @Test
    void twoTokenKeysExistFromTheFirstNeedOnAndOneOfThemSigns() {
        var ring = ring();

        var current = ring.current(KeyPurpose.ACCESS_TOKEN);

        assertThat(current.toRSAKey().size()).isEqualTo(3072);
        assertThat(current.getAlgorithm().getName()).isEqualTo("RS256");
        assertThat(ring.all(KeyPurpose.ACCESS_TOKEN).getKeys())
                .hasSize(2)
                .startsWith(current)
                .allMatch(JWK::isPrivate);
    }

    @Test
    void instancesShareTheirKeys() {
        var first = ring().current(KeyPurpose.CURSOR);

        assertThat(ring().current(KeyPurpose.CURSOR)).isEqualTo(first);
    }

    @Test
    void theNextKeySignsAfterARotationAndTheOldOneStaysGood() {
        var ring = ring();
        byte[] old = ring.hmac(KeyPurpose.CURSOR, DATA);
        var next = ring.all(KeyPurpose.CURSOR).getKeys().get(1);

        ring.rotate(KeyPurpose.CURSOR);

        assertThat(ring.current(KeyPurpose.CURSOR)).isEqualTo(next);
        assertThat(ring.all(KeyPurpose.CURSOR).getKeys()).hasSize(3);
        assertThat(ring.hmac(KeyPurpose.CURSOR, DATA)).isNotEqualTo(old);
        assertThat(ring.verify(KeyPurpose.CURSOR, DATA, old)).isTrue();
    }

    @Test
    void aRetiredKeyIsForgottenAfterTheOverlap() {
        var ring = ring();
        byte[] old = ring.hmac(KeyPurpose.CURSOR, DATA);
        ring.rotate(KeyPurpose.CURSOR);

        now = now.plus(Duration.ofHours(25));
        ring.rotate(KeyPurpose.CURSOR);

        assertThat(ring.verify(KeyPurpose.CURSOR, DATA, old)).isFalse();
    }

    @Test
    void anotherInstanceFollowsARotationWithinTheRefreshTime() {
        var one = ring();
        var other = ring();
        var before = other.current(KeyPurpose.CURSOR);
        one.rotate(KeyPurpose.CURSOR);

        assertThat(other.current(KeyPurpose.CURSOR)).isEqualTo(before);
        now = now.plusSeconds(31);
        assertThat(other.current(KeyPurpose.CURSOR)).isEqualTo(one.current(KeyPurpose.CURSOR));
    }

    @Test
    void knownKeysGoOnWorkingWhileTheStoreIsAway() {
        var ring = ring();
        var key = ring.current(KeyPurpose.CURSOR);
        store.away = true;
        now = now.plusSeconds(60);

        assertThat(ring.current(KeyPurpose.CURSOR)).isEqualTo(key);
        assertThatThrownBy(() -> ring.current(KeyPurpose.ACCESS_TOKEN)).isInstanceOf(DataAccessException.class);
    }

    @Test
    void anHmacOfOtherDataOrCutTooShortIsRefused() {
        var ring = ring();
        byte[] good = ring.hmac(KeyPurpose.CURSOR, DATA);

        assertThat(ring.verify(KeyPurpose.CURSOR, DATA, Arrays.copyOf(good, 16)))
                .isTrue();
        assertThat(ring.verify(KeyPurpose.CURSOR, DATA, Arrays.copyOf(good, 15)))
                .isFalse();
        assertThat(ring.verify(KeyPurpose.CURSOR, DATA, new byte[0])).isFalse();
        assertThat(ring.verify(KeyPurpose.CURSOR, new byte[] {1}, good)).isFalse();
    }

    @Test
    void nothingOfAKeyRestsInTheOpen() {
        ring().current(KeyPurpose.ACCESS_TOKEN);

        assertThat(store.keys.values().stream().flatMap(keys -> keys.stream()).map(StoredKey::sealed))
                .allMatch(jwe -> jwe.split("\\.", -1).length == 5);
    }

    @Test
    void anotherMasterKeyIsNamedAsTheReason() {
        ring().current(KeyPurpose.CURSOR);
        var wrong = KeyRings.masterKeyFile();
        var ring = new KeyRing(store, MasterKey.read(wrong), KeyRings.settings(wrong), () -> now);

        assertThatIllegalStateException()
                .isThrownBy(() -> ring.current(KeyPurpose.CURSOR))
                .withMessageContaining("was sealed by the master key")
                .withMessageContaining(wrong.toString());
    }

    @Test
    void aKeyMovedToAnotherRowIsRefused() {
        ring().current(KeyPurpose.CURSOR);
        store.change(
                KeyPurpose.CURSOR,
                keys -> keys.stream()
                        .map(key ->
                                new StoredKey("cursor-x", key.stage(), key.sealed(), key.createdAt(), key.retiredAt()))
                        .toList());

        assertThatIllegalStateException().isThrownBy(() -> ring().current(KeyPurpose.CURSOR));
    }

    @Test
    void aDamagedKeyIsRefused() {
        ring().current(KeyPurpose.CURSOR);
        store.change(
                KeyPurpose.CURSOR,
                keys -> keys.stream()
                        .map(key -> new StoredKey(
                                key.id(),
                                key.stage(),
                                key.sealed().replaceFirst("\\.[^.]*$", ".AAAAAAAAAAAAAAAAAAAAAA"),
                                key.createdAt(),
                                key.retiredAt()))
                        .toList());

        assertThatIllegalStateException()
                .isThrownBy(() -> ring().current(KeyPurpose.CURSOR))
                .withMessageContaining("damaged");
    }

    @Test
    void aMasterKeyFileThatIsMissingSaysHowToMakeOne(@TempDir Path directory) {
        assertThatIllegalStateException()
                .isThrownBy(() -> MasterKey.read(directory.resolve("none")))
                .withMessageContaining("openssl rand -base64 32");
    }

    @Test
    void aMasterKeyFileOpenToOthersIsRefused() throws Exception {
        Files.setPosixFilePermissions(master, PosixFilePermissions.fromString("rw-r--r--"));

        assertThatIllegalStateException()
                .isThrownBy(() -> MasterKey.read(master))
                .withMessageContaining("chmod 600");
    }

    @Test
    void aMasterKeyFileOfTheWrongLengthOrFormIsRefused() throws Exception {
        Files.writeString(master, "c2hvcnQ=");
        assertThatIllegalStateException()
                .isThrownBy(() -> MasterKey.read(master))
                .withMessageContaining("32 bytes");
    }
}
