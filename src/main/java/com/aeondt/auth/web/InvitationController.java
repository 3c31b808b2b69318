package com.aeondt.auth.web;

import com.aeondt.auth.AuthError;
import com.aeondt.auth.Identity;
import com.aeondt.auth.attempts.SecretAttempts;
import com.aeondt.auth.attempts.SecretKind;
import com.aeondt.auth.users.Acceptance;
import com.aeondt.platform.AeonException;
import com.aeondt.platform.web.ApiController;
import com.aeondt.platform.web.Idempotent;
import com.aeondt.platform.web.Public;
import com.aeondt.platform.web.RequiresScope;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;

@Tag(name = "Identity")
@ApiController("/auth/invitations")
class InvitationController {

    private final Acceptance acceptance;
    private final SecretAttempts attempts;

    InvitationController(Acceptance acceptance, SecretAttempts attempts) {
        this.acceptance = acceptance;
        this.attempts = attempts;
    }

    @Schema(name = "AcceptInvitation", example = """
            {"token": "o2hVd9kQ3n0rJ5xYw1T8aZc4LsMfBgEu7iPpKqRtXvA", "username": "ada", "password": "violet anchor drumming tuesday"}
            """)
    record AcceptInvitation(
            @NotBlank @Size(max = 200) String token,

            @NotNull @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9._-]{1,62}") String username,

            @NotBlank @Size(max = 200) String password) {}

    @Schema(name = "JoinTenant", example = """
            {"token": "o2hVd9kQ3n0rJ5xYw1T8aZc4LsMfBgEu7iPpKqRtXvA"}
            """)
    record JoinTenant(@NotBlank @Size(max = 200) String token) {}

    @Public
    @Idempotent(Idempotent.Mode.EXCLUDED)
    @Operation(
            summary = "Accept an invitation with a new account",
            description = "The token is that of the link in the letter and works once. Then log in.")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @PostMapping("/accept")
    void accept(@Valid @RequestBody AcceptInvitation body) {
        attempts.counted(SecretKind.LINK, () -> {
            acceptance.accept(body.token(), body.username(), body.password());
            return true;
        });
    }

    @RequiresScope(RequiresScope.ANY)
    @Idempotent(Idempotent.Mode.EXCLUDED)
    @Operation(
            summary = "Accept an invitation with the account one has",
            description = "The caller becomes a member of the tenant; X-Customer-ID chooses between his tenants.")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @PostMapping("/join")
    void join(@Valid @RequestBody JoinTenant body, @AuthenticationPrincipal Identity identity) {
        if (identity.session().isEmpty()) {
            throw new AeonException(AuthError.USERS_ONLY, "An API key joins no tenant.");
        }
        attempts.counted(SecretKind.LINK, () -> {
            acceptance.join(body.token(), identity.id());
            return true;
        });
    }
}
