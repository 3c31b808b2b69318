package com.aeondt.auth.web;

import com.aeondt.auth.AuthError;
import com.aeondt.auth.Identity;
import com.aeondt.auth.attempts.SecretAttempts;
import com.aeondt.auth.attempts.SecretKind;
import com.aeondt.auth.external.Callback;
import com.aeondt.auth.external.ExternalLogins;
import com.aeondt.auth.external.LinkedLogins;
import com.aeondt.auth.external.LinkedLogins.LinkedLogin;
import com.aeondt.auth.sessions.Origin;
import com.aeondt.platform.AeonException;
import com.aeondt.platform.web.ApiController;
import com.aeondt.platform.web.Idempotent;
import com.aeondt.platform.web.Page;
import com.aeondt.platform.web.Public;
import com.aeondt.platform.web.RequiresScope;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;

@Tag(name = "Identity")
@ApiController("/auth/oidc")
class ExternalLoginController {

    private final ExternalLogins logins;
    private final LinkedLogins links;
    private final SecretAttempts attempts;

    ExternalLoginController(ExternalLogins logins, LinkedLogins links, SecretAttempts attempts) {
        this.logins = logins;
        this.links = links;
        this.attempts = attempts;
    }

    @Schema(name = "OidcProvider")
    record Provider(@Schema(example = "company") String name) {}

    @Schema(name = "StartedOidcLogin")
    record Started(
            @Schema(
                    description = "Where to send the browser",
                    example = "https://login.example.org/authorize?response_type=code")
            String authorizationUri,

            @Schema(description = "The browser keeps it and sends it back when it completes", example = "c2VjcmV0")
            String browserSecret) {}

    @Schema(name = "CompleteOidcLogin", example = """
            {"code": "SplxlOBeZQQYbYS6WxSbIA", "state": "af0ifjsldkj", "iss": "https://login.example.org",
             "browserSecret": "c2VjcmV0"}
            """)
    record Complete(
            @NotBlank @Size(max = 4000) String code,
            @NotBlank @Size(max = 200) String state,

            @Schema(description = "As the provider sent it with the code, if it did (RFC 9207)")
            @Size(max = 1000) @Nullable String iss,

            @NotBlank @Size(max = 200) String browserSecret) {

        Callback callback() {
            return new Callback(code, state, iss, browserSecret);
        }
    }

    @Schema(name = "OidcLink")
    record Link(
            @Schema(description = "Absent when it is not configured any more", example = "company") @Nullable String provider,

            @Schema(example = "https://login.example.org") String issuer,
            Instant linkedAt) {

        static Link of(LinkedLogin link) {
            return new Link(link.provider().orElse(null), link.issuer(), link.linkedAt());
        }
    }

    @Public
    @Operation(summary = "List the providers one can log in with")
    @GetMapping
    Page<Provider> providers() {
        return new Page<>(logins.providers().stream().map(Provider::new).toList(), null);
    }

    @Public
    @Idempotent(Idempotent.Mode.EXCLUDED)
    @Operation(
            summary = "Begin a login with a provider",
            description = "Authorization code with PKCE. To be completed within ten minutes, by the same browser.")
    @PostMapping("/{provider}/start")
    Started start(@PathVariable String provider) {
        var started = logins.start(provider);
        return new Started(started.authorizationUri(), started.browserSecret());
    }

    @Public
    @Idempotent(Idempotent.Mode.EXCLUDED)
    @Operation(
            summary = "Complete a login with a provider",
            description = "With what the provider has sent to the redirect page. The account must be linked.")
    @PostMapping("/{provider}/complete")
    AuthController.Tokens complete(
            @PathVariable String provider, @Valid @RequestBody Complete body, HttpServletRequest request) {
        return AuthController.Tokens.of(attempts.counted(
                SecretKind.LINK, () -> logins.complete(provider, body.callback(), Origin.of(request))));
    }

    @RequiresScope(RequiresScope.ANY)
    @Idempotent(Idempotent.Mode.EXCLUDED)
    @Operation(
            summary = "Link one's account to a login with a provider",
            description = "Begin as for a login, and bring back here what the provider has sent.")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @PostMapping("/{provider}/link")
    void link(
            @PathVariable String provider,
            @Valid @RequestBody Complete body,
            @AuthenticationPrincipal Identity identity) {
        var user = user(identity);
        attempts.counted(SecretKind.LINK, () -> {
            logins.link(provider, body.callback(), user);
            return true;
        });
    }

    @RequiresScope(RequiresScope.ANY)
    @Operation(summary = "List the logins that one's account is linked to", description = "Oldest first.")
    @GetMapping("/links")
    Page<Link> links(@AuthenticationPrincipal Identity identity) {
        return new Page<>(links.of(user(identity)).stream().map(Link::of).toList(), null);
    }

    @RequiresScope(RequiresScope.ANY)
    @Operation(
            summary = "Unlink one's account from a login with a provider",
            description = "The last way into the account stays. Sessions that were opened with it go on.")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @DeleteMapping("/{provider}/link")
    void unlink(@PathVariable String provider, @AuthenticationPrincipal Identity identity) {
        links.unlink(provider, user(identity));
    }

    private static UUID user(Identity identity) {
        if (identity.session().isEmpty()) {
            throw new AeonException(AuthError.USERS_ONLY, "An API key is linked to nobody.");
        }
        return identity.id();
    }
}
