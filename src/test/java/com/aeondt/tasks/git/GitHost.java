package com.aeondt.tasks.git;

import com.aeondt.support.Callers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.MediaType;

/**
 * A git host that tells the server what happens in a repository.
 *
 * @param remote as it was added, with its path and secret
 */
record GitHost(Callers callers, Map<String, Object> remote) {

    private static final ParameterizedTypeReference<Map<String, Object>> OBJECT = new ParameterizedTypeReference<>() {};

    Map<String, Object> send(String event, String delivery, String body, int status) {
        return send(event, delivery, body, "sha256=" + hmac(body), status);
    }

    Map<String, Object> send(String event, String delivery, String body, String signature, int status) {
        return Objects.requireNonNull(callers.anonymous()
                .post()
                .uri(text("webhookPath"))
                .contentType(MediaType.APPLICATION_JSON)
                .header("X-GitHub-Event", event)
                .header("X-GitHub-Delivery", delivery)
                .header("X-Hub-Signature-256", signature)
                .body(body)
                .exchange()
                .expectStatus()
                .isEqualTo(status)
                .expectBody(OBJECT)
                .returnResult()
                .getResponseBody());
    }

    private String hmac(String body) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(text("webhookSecret").getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(body.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private String text(String member) {
        return String.valueOf(remote.get(member));
    }
}
