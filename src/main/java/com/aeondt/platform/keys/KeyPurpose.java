package com.aeondt.platform.keys;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.OctetSequenceKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;

/** What a key is for. A key of one purpose is never used for another. */
public enum KeyPurpose {
    /** Signs access tokens: RS256 with 3072 bits, so that anybody can verify them with the public half. */
    ACCESS_TOKEN("access-token") {
        @Override
        JWK generate(String id) throws JOSEException {
            return new RSAKeyGenerator(RSA_BITS)
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.RS256)
                    .keyID(id)
                    .generate();
        }
    },
    /** Signs the heads of audit chains: ES256 with P-256, so that a signature that was kept elsewhere is proof. */
    AUDIT("audit") {
        @Override
        JWK generate(String id) throws JOSEException {
            return new ECKeyGenerator(Curve.P_256)
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.ES256)
                    .keyID(id)
                    .generate();
        }
    },
    /** Signs page cursors: HMAC-SHA-256, known to nobody but us. */
    CURSOR("cursor") {
        @Override
        JWK generate(String id) throws JOSEException {
            return new OctetSequenceKeyGenerator(HMAC_BITS)
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.HS256)
                    .keyID(id)
                    .generate();
        }
    };

    private static final int RSA_BITS = 3072;
    private static final int HMAC_BITS = 256;

    private final String label;

    KeyPurpose(String label) {
        this.label = label;
    }

    /** The stable name, as stored. */
    public String label() {
        return label;
    }

    abstract JWK generate(String id) throws JOSEException;
}
