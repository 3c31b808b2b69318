package com.aeondt.auth.web;

import com.aeondt.auth.AuthError;
import com.aeondt.auth.Identity;
import com.aeondt.auth.attempts.SecretAttempts;
import com.aeondt.auth.attempts.SecretKind;
import com.aeondt.auth.sessions.IssuedTokens;
import com.aeondt.auth.sessions.Origin;
import com.aeondt.auth.sessions.OwnPassword;
import com.aeondt.auth.sessions.PasswordLogin;
import com.aeondt.auth.sessions.Sessions;
import com.aeondt.platform.AeonException;
import com.aeondt.platform.web.ApiController;
import com.aeondt.platform.web.Idempotent;
import com.aeondt.platform.web.Public;
import com.aeondt.platform.web.RequiresScope;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;

@Tag(name = "Identity")
@ApiController("/auth")
class AuthController {

    private final PasswordLogin passwordLogin;
    private final Sessions sessions;
    private final OwnPassword ownPassword;
    private final SecretAttempts attempts;

    AuthController(PasswordLogin passwordLogin, Sessions sessions, OwnPassword ownPassword, SecretAttempts attempts) {
        this.passwordLogin = passwordLogin;
        this.sessions = sessions;
        this.ownPassword = ownPassword;
        this.attempts = attempts;
    }

    record Login(
            @NotBlank @Size(max = 100) String username,
            @NotBlank @Size(max = 200) String password,

            @Schema(
                    description =
                            "The second factor, if the user has one: a code of the authenticator, or a recovery code")
            @Size(max = 100) @Nullable String code) {}

    record Refresh(@NotBlank @Size(max = 200) String refreshToken) {}

    record ChangePassword(
            @NotBlank @Size(max = 200) String currentPassword,
            @NotBlank @Size(max = 200) String newPassword) {}

    record Tokens(
            String accessToken, String tokenType, long expiresIn, String refreshToken, boolean passwordChangeRequired) {

        static Tokens of(IssuedTokens issued) {
            return new Tokens(
                    issued.accessToken(),
                    "Bearer",
                    issued.accessLife().toSeconds(),
                    issued.refreshToken(),
                    issued.passwordChangeRequired());
        }
    }

    record Membership(UUID id, String slug, Set<String> roles, Set<String> scopes) {

        static Membership of(Identity.Grant grant) {
            return new Membership(
                    grant.tenant().value(), grant.slug(), new TreeSet<>(grant.roles()), new TreeSet<>(grant.scopes()));
        }
    }

    record Me(String kind, UUID id, String name, boolean passwordChangeRequired, List<Membership> tenants) {}

    @Public
    @Idempotent(Idempotent.Mode.EXCLUDED)
    @Operation(summary = "Log in with user name and password")
    @PostMapping("/token")
    Tokens token(@Valid @RequestBody Login body, HttpServletRequest request) {
        return Tokens.of(attempts.guard(
                SecretKind.PASSWORD,
                body.username(),
                () -> passwordLogin.open(body.username(), body.password(), body.code(), Origin.of(request))));
    }

    @Public
    @Idempotent(Idempotent.Mode.EXCLUDED)
    @Operation(summary = "Exchange a refresh token for new tokens")
    @PostMapping("/refresh")
    Tokens refresh(@Valid @RequestBody Refresh body) {
        return Tokens.of(attempts.counted(SecretKind.REFRESH_TOKEN, () -> sessions.refresh(body.refreshToken())));
    }

    @Public
    @Idempotent(Idempotent.Mode.EXCLUDED)
    @Operation(summary = "End the session of a refresh token")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @PostMapping("/revoke")
    void revoke(@Valid @RequestBody Refresh body) {
        sessions.revoke(body.refreshToken());
    }

    @RequiresScope(RequiresScope.ANY)
    @Operation(summary = "Who is asking, and what may be done in which tenant")
    @GetMapping("/me")
    Me me(@AuthenticationPrincipal Identity identity) {
        return new Me(
                identity.kind().name(),
                identity.id(),
                identity.name(),
                identity.passwordChangeRequired(),
                identity.grants().stream().map(Membership::of).toList());
    }

    @RequiresScope(RequiresScope.ANY)
    @Idempotent(Idempotent.Mode.EXCLUDED)
    @Operation(summary = "Change one's own password and end one's other sessions")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @PostMapping("/password")
    void password(@Valid @RequestBody ChangePassword body, @AuthenticationPrincipal Identity identity) {
        var session = identity.session()
                .orElseThrow(() -> new AeonException(
                        AuthError.BAD_CREDENTIALS, "An API key has no password. Log in as a user to change one."));
        attempts.guard(SecretKind.PASSWORD, identity.name(), () -> {
            ownPassword.change(identity.id(), session, body.currentPassword(), body.newPassword());
            return true;
        });
    }
}
