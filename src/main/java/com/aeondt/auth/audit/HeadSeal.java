package com.aeondt.auth.audit;

import com.aeondt.auth.credentials.Octets;
import com.aeondt.platform.keys.KeyPurpose;
import com.aeondt.platform.keys.KeyRing;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import java.text.ParseException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Signs the heads of chains, as compact JWS with ES256: whoever keeps one somewhere else can prove later that entries were
 * cut off or written anew.
 */
@Component
class HeadSeal {

    private static final JOSEObjectType TYPE = new JOSEObjectType("aeon-audit-head+jws");

    private final KeyRing keys;

    HeadSeal(KeyRing keys) {
        this.keys = keys;
    }

    /** The id of the key that signs now. */
    String keyId() {
        return keys.current(KeyPurpose.AUDIT).getKeyID();
    }

    String sign(SealedHead head) {
        try {
            var key = keys.current(KeyPurpose.AUDIT).toECKey();
            var signed = new JWSObject(
                    new JWSHeader.Builder(JWSAlgorithm.ES256)
                            .type(TYPE)
                            .keyID(key.getKeyID())
                            .build(),
                    new Payload(Map.of(
                            "chain", head.chain().id().toString(),
                            "seq", head.seq(),
                            "hash", head.hex(),
                            "at", head.at().toString())));
            signed.sign(new ECDSASigner(key));
            return signed.serialize();
        } catch (JOSEException impossible) {
            throw new IllegalStateException("The head of an audit chain could not be signed", impossible);
        }
    }

    /** What was signed; empty when it was not by us, or by a key that is forgotten. */
    Optional<SealedHead> open(String text) {
        try {
            var signed = JWSObject.parse(text);
            var key =
                    keys.all(KeyPurpose.AUDIT).getKeyByKeyId(signed.getHeader().getKeyID());
            boolean ours = key != null
                    && TYPE.equals(signed.getHeader().getType())
                    && JWSAlgorithm.ES256.equals(signed.getHeader().getAlgorithm())
                    && signed.verify(new ECDSAVerifier(key.toECKey().toPublicJWK()));
            return ours ? Optional.of(head(signed.getPayload().toJSONObject())) : Optional.empty();
        } catch (ParseException | JOSEException | IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    private static SealedHead head(Map<String, Object> content) {
        return new SealedHead(
                new Chain(UUID.fromString(String.valueOf(content.get("chain")))),
                ((Number) content.getOrDefault("seq", 0)).longValue(),
                Octets.of(HexFormat.of().parseHex(String.valueOf(content.get("hash")))),
                Instant.parse(String.valueOf(content.get("at"))));
    }
}
