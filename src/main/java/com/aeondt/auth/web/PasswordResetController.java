package com.aeondt.auth.web;

import com.aeondt.auth.attempts.SecretAttempts;
import com.aeondt.auth.attempts.SecretKind;
import com.aeondt.auth.sessions.PasswordReset;
import com.aeondt.auth.sessions.ResetRequests;
import com.aeondt.platform.web.ApiController;
import com.aeondt.platform.web.Idempotent;
import com.aeondt.platform.web.Public;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;

@Tag(name = "Identity")
@ApiController("/auth/password-reset")
class PasswordResetController {

    private final ResetRequests requests;
    private final PasswordReset reset;
    private final SecretAttempts attempts;

    PasswordResetController(ResetRequests requests, PasswordReset reset, SecretAttempts attempts) {
        this.requests = requests;
        this.reset = reset;
        this.attempts = attempts;
    }

    @Schema(name = "ForgotPassword", example = """
            {"login": "ada@example.org"}
            """)
    record ForgotPassword(
            @Schema(description = "User name or address") @NotBlank @Size(max = 254) String login) {}

    @Schema(name = "ResetPassword", example = """
            {"token": "o2hVd9kQ3n0rJ5xYw1T8aZc4LsMfBgEu7iPpKqRtXvA", "newPassword": "violet anchor drumming tuesday"}
            """)
    record ResetPassword(
            @NotBlank @Size(max = 200) String token,
            @NotBlank @Size(max = 200) String newPassword) {}

    @Public
    @Idempotent(Idempotent.Mode.EXCLUDED)
    @Operation(
            summary = "Ask for a link to a new password",
            description = "The answer is the same, and takes the same time, whether there is such a user or not.")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @PostMapping
    void request(@Valid @RequestBody ForgotPassword body) {
        requests.take(body.login());
    }

    @Public
    @Idempotent(Idempotent.Mode.EXCLUDED)
    @Operation(
            summary = "Choose a new password with a link",
            description = "Ends every session of the user. A second factor stays as it is.")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @PostMapping("/confirm")
    void confirm(@Valid @RequestBody ResetPassword body) {
        attempts.counted(SecretKind.LINK, () -> {
            reset.reset(body.token(), body.newPassword());
            return true;
        });
    }
}
