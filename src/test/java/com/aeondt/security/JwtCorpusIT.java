package com.aeondt.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.aeondt.auth.AuthProperties;
import com.aeondt.auth.BuiltInRole;
import com.aeondt.platform.keys.KeyPurpose;
import com.aeondt.platform.keys.KeyRing;
import com.aeondt.support.AeonIT;
import com.aeondt.support.Callers;
import com.aeondt.support.Callers.Client;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** S-04: tokens that were not issued by us, or not for this, or not any more. Each differs from a good one in one thing. */
@AeonIT
class JwtCorpusIT {

    /** As many as docs/security/attack-list.md says. */
    private static final int TOKENS = 42;

    private static final JOSEObjectType ACCESS = new JOSEObjectType("at+jwt");

    @Autowired
    private Callers callers;

    @Autowired
    private KeyRing keys;

    @Autowired
    private AuthProperties settings;

    @SuppressWarnings("NullAway.Init") // the test begins with them
    private Client dev;

    @SuppressWarnings("NullAway.Init")
    private RSAKey ours;

    @Test
    void onlyOurOwnTokensOpenTheDoor() throws Exception {
        dev = callers.as(BuiltInRole.BACKEND);
        ours = keys.current(KeyPurpose.ACCESS_TOKEN).toRSAKey();
        assertThat(status(signed(header(), claims(nothing -> {}), new RSASSASigner(ours))))
                .isEqualTo(200);

        var corpus = corpus();

        assertThat(corpus).hasSize(TOKENS);
        var accepted = new LinkedHashMap<String, Integer>();
        corpus.forEach((name, token) -> {
            int status = status(token);
            if (status != 401 && status != 400 && status != 413) {
                accepted.put(name, status);
            }
        });
        assertThat(accepted).isEmpty();
    }

    private Map<String, String> corpus() throws Exception {
        var foreign = new RSAKeyGenerator(2048).keyID(ours.getKeyID()).generate();
        var good = signed(header(), claims(nothing -> {}), new RSASSASigner(ours));
        var parts = good.split("\\.", -1);
        var tokens = new LinkedHashMap<String, String>();
        for (var none : new String[] {"none", "None", "NONE", "nOnE"}) {
            tokens.put("alg " + none, raw("{\"alg\":\"" + none + "\",\"typ\":\"at+jwt\"}", parts[1], ""));
        }
        tokens.put("no alg", raw("{\"typ\":\"at+jwt\"}", parts[1], parts[2]));
        tokens.put("no signature", parts[0] + "." + parts[1] + ".");
        tokens.put("no signature part", parts[0] + "." + parts[1]);
        tokens.put("signature cut", good.substring(0, good.length() - 8));
        tokens.put(
                "signature of another",
                parts[0] + "." + parts[1] + "." + dev.token().split("\\.", -1)[2]);
        tokens.put("zero signature", parts[0] + "." + parts[1] + "." + base64(new byte[384]));
        tokens.put(
                "psychic",
                raw(
                        "{\"alg\":\"ES256\",\"typ\":\"at+jwt\",\"kid\":\"" + ours.getKeyID() + "\"}",
                        parts[1],
                        base64(new byte[64])));
        tokens.put("payload changed", parts[0] + "." + base64("{\"sub\":\"admin\"}") + "." + parts[2]);
        tokens.put(
                "HS256 with the public key",
                hmac(ours.toPublicJWK().toRSAPublicKey().getEncoded()));
        tokens.put(
                "HS256 with the public JWK",
                hmac(ours.toPublicJWK().toJSONString().getBytes(StandardCharsets.UTF_8)));
        tokens.put("foreign key, our kid", signed(header(), claims(nothing -> {}), new RSASSASigner(foreign)));
        tokens.put(
                "foreign key in jwk",
                signed(
                        headerWith(with -> with.jwk(foreign.toPublicJWK())),
                        claims(nothing -> {}),
                        new RSASSASigner(foreign)));
        tokens.put(
                "foreign key at jku",
                signed(
                        headerWith(with -> with.jwkURL(URI.create("http://127.0.0.1:1/jwks.json"))),
                        claims(nothing -> {}),
                        new RSASSASigner(foreign)));
        tokens.put(
                "foreign key at x5u",
                signed(
                        headerWith(with -> with.x509CertURL(URI.create("http://127.0.0.1:1/cert.pem"))),
                        claims(nothing -> {}),
                        new RSASSASigner(foreign)));
        for (var kid : new String[] {"../../../../dev/null", "' or 1=1 --", "", "unknown"}) {
            tokens.put(
                    "kid " + kid,
                    signed(headerWith(with -> with.keyID(kid)), claims(nothing -> {}), new RSASSASigner(foreign)));
        }
        tokens.put(
                "RS512",
                signed(
                        new JWSHeader.Builder(JWSAlgorithm.RS512)
                                .type(ACCESS)
                                .keyID(ours.getKeyID())
                                .build(),
                        claims(nothing -> {}),
                        new RSASSASigner(ours)));
        tokens.put(
                "PS256",
                signed(
                        new JWSHeader.Builder(JWSAlgorithm.PS256)
                                .type(ACCESS)
                                .keyID(ours.getKeyID())
                                .build(),
                        claims(nothing -> {}),
                        new RSASSASigner(ours)));
        tokens.put(
                "typ JWT",
                signed(
                        headerWith(with -> with.type(JOSEObjectType.JWT)),
                        claims(nothing -> {}),
                        new RSASSASigner(ours)));
        tokens.put(
                "no typ", signed(headerWith(with -> with.type(null)), claims(nothing -> {}), new RSASSASigner(ours)));
        tokens.put(
                "expired",
                ours(change -> change.expirationTime(Date.from(Instant.now().minusSeconds(120)))));
        tokens.put("no exp", ours(change -> change.expirationTime(null)));
        tokens.put(
                "not yet",
                ours(change -> change.notBeforeTime(Date.from(Instant.now().plusSeconds(120)))));
        tokens.put("for somebody else", ours(change -> change.audience("another-service")));
        tokens.put("for nobody", ours(change -> change.audience((String) null)));
        tokens.put("by somebody else", ours(change -> change.issuer("https://evil.example")));
        tokens.put("no session", ours(change -> change.claim("sid", null)));
        tokens.put(
                "unknown session",
                ours(change -> change.claim("sid", UUID.randomUUID().toString())));
        tokens.put("session that is none", ours(change -> change.claim("sid", "../admin")));
        tokens.put(
                "somebody else's session",
                ours(change -> change.subject(UUID.randomUUID().toString())));
        tokens.put(
                "unknown critical header",
                signed(
                        headerWith(with -> with.criticalParams(Set.of("aeon")).customParam("aeon", "admin")),
                        claims(nothing -> {}),
                        new RSASSASigner(ours)));
        tokens.put(
                "in another key's name",
                signed(
                        headerWith(with -> with.keyID(keys.all(KeyPurpose.ACCESS_TOKEN)
                                .getKeys()
                                .getLast()
                                .getKeyID())),
                        claims(nothing -> {}),
                        new RSASSASigner(ours)));
        tokens.put("signed twice", good + "." + parts[2]);
        tokens.put("refresh token", "aeon_rt_" + base64(new byte[56]));
        tokens.put("five parts", good + ".a.b");
        tokens.put("long", good + "A".repeat(6_000));
        return tokens;
    }

    private String ours(Consumer<JWTClaimsSet.Builder> change) throws Exception {
        return signed(header(), claims(change), new RSASSASigner(ours));
    }

    private String hmac(byte[] secret) throws Exception {
        var header = new JWSHeader.Builder(JWSAlgorithm.HS256)
                .type(ACCESS)
                .keyID(ours.getKeyID())
                .build();
        return signed(header, claims(nothing -> {}), new MACSigner(secret));
    }

    private JWSHeader header() {
        return headerWith(nothing -> {});
    }

    private JWSHeader headerWith(Consumer<JWSHeader.Builder> change) {
        var builder = new JWSHeader.Builder(JWSAlgorithm.RS256).type(ACCESS).keyID(ours.getKeyID());
        change.accept(builder);
        return builder.build();
    }

    private JWTClaimsSet claims(Consumer<JWTClaimsSet.Builder> change) {
        var now = Instant.now();
        var builder = new JWTClaimsSet.Builder()
                .issuer(settings.token().issuer())
                .audience(settings.token().audience())
                .subject(dev.user().toString())
                .claim("sid", dev.session().toString())
                .issueTime(Date.from(now))
                .notBeforeTime(Date.from(now.minusSeconds(1)))
                .expirationTime(Date.from(now.plusSeconds(300)))
                .jwtID(UUID.randomUUID().toString());
        change.accept(builder);
        return builder.build();
    }

    private static String signed(JWSHeader header, JWTClaimsSet claims, JWSSigner signer) throws Exception {
        var token = new SignedJWT(header, claims);
        token.sign(signer);
        return token.serialize();
    }

    private static String raw(String header, String payload, String signature) {
        return base64(header) + "." + payload + "." + signature;
    }

    private static String base64(String text) {
        return base64(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private int status(String token) {
        return callers.withToken(token)
                .get()
                .uri("/api/v1/auth/me")
                .exchange()
                .returnResult()
                .getStatus()
                .value();
    }
}
