package com.aeondt.platform.keys;

import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.DirectDecrypter;
import com.nimbusds.jose.crypto.DirectEncrypter;
import com.nimbusds.jose.jwk.JWK;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.text.ParseException;
import java.util.Base64;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Set;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * The key that seals all others: 32 random bytes as one line of Base64 in a file that strangers cannot read. A sealed key
 * is a compact JWE ({@code dir}, {@code A256GCM}) whose protected header names the purpose and this master key.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc7516">RFC 7516, JSON Web Encryption</a>
 */
final class MasterKey {

    private static final int BYTES = 32;
    private static final int NAME_BYTES = 6;
    private static final String PURPOSE = "purpose";
    private static final String TEXT = "text:";
    private static final Set<PosixFilePermission> TOO_OPEN = EnumSet.of(
            PosixFilePermission.GROUP_WRITE,
            PosixFilePermission.OTHERS_READ,
            PosixFilePermission.OTHERS_WRITE,
            PosixFilePermission.OTHERS_EXECUTE);

    private final SecretKey key;
    private final String name;
    private final Path file;

    private MasterKey(SecretKey key, String name, Path file) {
        this.key = key;
        this.name = name;
        this.file = file;
    }

    /**
     * Reads the file.
     *
     * @throws IllegalStateException saying what is wrong with the file and what to do
     */
    static MasterKey read(Path file) {
        if (!Files.isReadable(file)) {
            throw new IllegalStateException(
                    "The master key file %s (aeon.keys.master-key-file) does not exist or cannot be read. Make one with: (umask 077; openssl rand -base64 32 > %s)"
                            .formatted(file, file));
        }
        try {
            refuseOpenDoors(file);
            byte[] bytes = Base64.getMimeDecoder().decode(Files.readString(file).strip());
            if (bytes.length != BYTES) {
                throw new IllegalStateException("The master key file %s must hold 32 bytes as Base64, it holds %d."
                        .formatted(file, bytes.length));
            }
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return new MasterKey(
                    new SecretKeySpec(bytes, "AES"), HexFormat.of().formatHex(digest, 0, NAME_BYTES), file);
        } catch (IOException | GeneralSecurityException | IllegalArgumentException unreadable) {
            throw new IllegalStateException(
                    "The master key file %s cannot be read: it must hold 32 bytes as Base64.".formatted(file),
                    unreadable);
        }
    }

    private static void refuseOpenDoors(Path file) throws IOException {
        if (!Files.getFileStore(file).supportsFileAttributeView("posix")) {
            return;
        }
        var permissions = Files.getPosixFilePermissions(file);
        if (permissions.stream().anyMatch(TOO_OPEN::contains)) {
            throw new IllegalStateException("The master key file %s is open to others (%s). Close it with: chmod 600 %s"
                    .formatted(file, PosixFilePermissions.toString(permissions), file));
        }
    }

    String seal(KeyPurpose purpose, JWK jwk) throws JOSEException {
        return sealed(purpose.label(), jwk.toJSONString());
    }

    String sealText(String purpose, String text) {
        try {
            return sealed(TEXT + purpose, text);
        } catch (JOSEException impossible) {
            throw new IllegalStateException("A secret for " + purpose + " could not be sealed", impossible);
        }
    }

    /**
     * Opens a sealed text.
     *
     * @throws IllegalStateException when another master key has sealed it, or for something else, or it was changed
     */
    String openText(String purpose, String text) {
        try {
            var sealed = JWEObject.parse(text);
            sealed.decrypt(new DirectDecrypter(key));
            if ((TEXT + purpose).equals(sealed.getHeader().getCustomParam(PURPOSE))) {
                return sealed.getPayload().toString();
            }
        } catch (ParseException | JOSEException broken) {
            throw new IllegalStateException(
                    "A secret for %s does not open with the master key in %s.".formatted(purpose, file), broken);
        }
        throw new IllegalStateException("A secret for %s was sealed for something else.".formatted(purpose));
    }

    private String sealed(String purpose, String text) throws JOSEException {
        var header = new JWEHeader.Builder(JWEAlgorithm.DIR, EncryptionMethod.A256GCM)
                .keyID(name)
                .customParam(PURPOSE, purpose)
                .build();
        var sealed = new JWEObject(header, new Payload(text));
        sealed.encrypt(new DirectEncrypter(key));
        return sealed.serialize();
    }

    /**
     * Opens a sealed key.
     *
     * @throws IllegalStateException when another master key has sealed it, or somebody has changed it
     */
    JWK open(KeyPurpose purpose, StoredKey stored) {
        try {
            var sealed = JWEObject.parse(stored.sealed());
            if (!name.equals(sealed.getHeader().getKeyID())) {
                throw new IllegalStateException(
                        "The key %s was sealed by the master key %s, but %s (aeon.keys.master-key-file) holds %s. Bring back the file this installation was set up with."
                                .formatted(stored.id(), sealed.getHeader().getKeyID(), file, name));
            }
            sealed.decrypt(new DirectDecrypter(key));
            var jwk = JWK.parse(sealed.getPayload().toString());
            if (!stored.id().equals(jwk.getKeyID())
                    || !purpose.label().equals(sealed.getHeader().getCustomParam(PURPOSE))) {
                throw new IllegalStateException("The key %s is not the one its row says.".formatted(stored.id()));
            }
            return jwk;
        } catch (ParseException | JOSEException broken) {
            throw new IllegalStateException(
                    "The key %s in platform.signing_key is damaged: it does not open with the master key in %s."
                            .formatted(stored.id(), file),
                    broken);
        }
    }
}
