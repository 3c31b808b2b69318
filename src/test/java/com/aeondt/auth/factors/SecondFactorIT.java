package com.aeondt.auth.factors;

import static com.aeondt.support.AuditWatch.BY_TEST;
import static org.assertj.core.api.Assertions.assertThat;

import com.aeondt.auth.BuiltInRole;
import com.aeondt.auth.credentials.Octets;
import com.aeondt.auth.credentials.Passwords;
import com.aeondt.auth.credentials.Totp;
import com.aeondt.platform.persistence.SystemAccess;
import com.aeondt.support.AeonIT;
import com.aeondt.support.Call;
import com.aeondt.support.Callers;
import com.aeondt.support.Outbox;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;

@AeonIT
class SecondFactorIT {

    private static final String PASSWORD = "violet anchor drumming tuesday";

    @Autowired
    private Callers callers;

    @Autowired
    private Passwords passwords;

    @Autowired
    private Outbox outbox;

    @Autowired
    @SystemAccess
    private JdbcClient sql;

    @Test
    void fromEnrolmentToRecovery() {
        var admin = withPassword(callers.as(BuiltInRole.TENANT_ADMINISTRATOR));
        Call.post(admin.http(), "/api/v1/auth/totp/enrol", Map.of("currentPassword", "wrong"))
                .is(401, "bad-credentials");
        var enrolment = Call.post(admin.http(), "/api/v1/auth/totp/enrol", Map.of("currentPassword", PASSWORD))
                .is(200);
        var secret = decode(enrolment.text("secret"));
        assertThat(enrolment.text("uri")).startsWith("otpauth://totp/AEON:").contains(enrolment.text("secret"));
        // nothing changes before a code was seen
        login(admin, null).is(200);
        verify(admin, "000000").is(401, "bad-credentials");
        var codes = verify(admin, Totp.at(secret, Instant.now())).is(200);
        assertThat(codes.body().path("recoveryCodes")).hasSize(10);
        Call.post(admin.http(), "/api/v1/auth/totp/enrol", Map.of("currentPassword", PASSWORD))
                .is(409, "totp-enrolled");

        login(admin, null).is(401, "second-factor-required");
        login(admin, "000000").is(401, "bad-credentials");
        var next = Totp.at(secret, Instant.now().plus(Totp.STEP));
        var tokens = login(admin, next).is(200);
        login(admin, next).is(401, "bad-credentials");
        // whoever has logged in with the factor has shown it
        var session = callers.withToken(tokens.text("accessToken"));
        Call.post(session, "/api/v1/api-keys", Map.of("name", "k", "scopes", List.of("work:read")))
                .is(201);

        var recovery = codes.body().path("recoveryCodes").path(0).asString();
        Call.post(session, "/api/v1/auth/step-up", Map.of("code", recovery)).is(204);
        Call.post(session, "/api/v1/auth/step-up", Map.of("code", recovery)).is(401, "bad-credentials");
        assertThat(Call.get(session, "/api/v1/auth/totp")
                        .body()
                        .path("recoveryCodes")
                        .asInt())
                .isEqualTo(9);
        var renewed =
                Call.post(session, "/api/v1/auth/totp/recovery-codes", Map.of()).is(200);
        assertThat(renewed.body().path("recoveryCodes")).hasSize(10);
        Call.post(
                        session,
                        "/api/v1/auth/step-up",
                        Map.of(
                                "code",
                                codes.body().path("recoveryCodes").path(1).asString()))
                .is(401, "bad-credentials");
        Call.send(session, HttpMethod.DELETE, "/api/v1/auth/totp", null, null).is(204);
        login(admin, null).is(200);
    }

    @Test
    void aStepUpIsOverAfterAWhile() {
        var admin = callers.steppedUp(callers.as(BuiltInRole.TENANT_ADMINISTRATOR));
        sql.sql(BY_TEST + "update auth.session set stepped_up_at = now() - interval '6 minutes' where id = :id")
                .param("id", admin.session())
                .update();

        Call.post(admin.http(), "/api/v1/api-keys", Map.of("name", "k", "scopes", List.of("work:read")))
                .is(403, "step-up-required");
    }

    @Test
    void ofManyWhoShowOneCodeAtOnceOneGetsIn() {
        var admin = withPassword(callers.as(BuiltInRole.TENANT_ADMINISTRATOR));
        var enrolment = Call.post(admin.http(), "/api/v1/auth/totp/enrol", Map.of("currentPassword", PASSWORD));
        var secret = decode(enrolment.text("secret"));
        verify(admin, Totp.at(secret, Instant.now())).is(200);
        var code = Totp.at(secret, Instant.now().plus(Totp.STEP));

        var answers = IntStream.range(0, 5)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> Call.post(admin.http(), "/api/v1/auth/step-up", Map.of("code", code))
                                .status(),
                        Thread::startVirtualThread))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(answers).filteredOn(status -> status == 204).hasSize(1);
    }

    @Test
    void aForgottenPasswordIsReplacedByALinkThatWorksOnceAndTheFactorStays() {
        var dev = withPassword(callers.as(BuiltInRole.BACKEND));
        var email = "dev" + System.nanoTime() + "@example.org";
        sql.sql(BY_TEST + "update auth.user_account set email = :email where id = :id")
                .param("email", email)
                .param("id", dev.user())
                .update();
        var enrolment = Call.post(dev.http(), "/api/v1/auth/totp/enrol", Map.of("currentPassword", PASSWORD));
        verify(dev, Totp.at(decode(enrolment.text("secret")), Instant.now())).is(200);
        var anonymous = callers.anonymous();

        Call.post(anonymous, "/api/v1/auth/password-reset", Map.of("login", "nobody-at-all"))
                .is(202);
        Call.post(anonymous, "/api/v1/auth/password-reset", Map.of("login", email))
                .is(202);
        var token = outbox.to(email, 1).getFirst().token();
        var next = "seven quiet lanterns drift";
        confirm(anonymous, token, "password1234").is(400, "weak-password");
        confirm(anonymous, token, next).is(204);
        confirm(anonymous, token, next).is(403, "link-invalid");

        Call.get(dev.http(), "/api/v1/auth/me").is(401);
        Call.post(anonymous, "/api/v1/auth/token", Map.of("username", dev.username(), "password", next))
                .is(401, "second-factor-required");
    }

    private static Call confirm(RestTestClient http, String token, String password) {
        return Call.post(http, "/api/v1/auth/password-reset/confirm", Map.of("token", token, "newPassword", password));
    }

    private static Call verify(Callers.Client user, String code) {
        return Call.post(user.http(), "/api/v1/auth/totp/verify", Map.of("code", code));
    }

    private Call login(Callers.Client user, @Nullable String code) {
        var body = new HashMap<String, String>(Map.of("username", user.username(), "password", PASSWORD));
        if (code != null) {
            body.put("code", code);
        }
        return Call.post(callers.anonymous(), "/api/v1/auth/token", body);
    }

    private Callers.Client withPassword(Callers.Client client) {
        sql.sql(BY_TEST + "update auth.credential set password_hash = :hash where user_id = :user")
                .param("hash", passwords.hash(PASSWORD))
                .param("user", client.user())
                .update();
        return client;
    }

    /** What an authenticator makes of the text that was typed in. */
    private static Octets decode(String base32) {
        var bytes = new ByteArrayOutputStream();
        int buffer = 0;
        int held = 0;
        for (int i = 0; i < base32.length(); i++) {
            buffer = (buffer << 5) | "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(base32.charAt(i));
            held += 5;
            if (held >= 8) {
                held -= 8;
                bytes.write((buffer >> held) & 0xff);
            }
        }
        return Octets.of(bytes.toByteArray());
    }
}
