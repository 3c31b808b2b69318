package com.aeondt.auth.web;

import com.aeondt.auth.AuthError;
import com.aeondt.auth.Identity;
import com.aeondt.auth.attempts.SecretAttempts;
import com.aeondt.auth.attempts.SecretKind;
import com.aeondt.auth.credentials.RecoveryCode;
import com.aeondt.auth.factors.SecondFactor;
import com.aeondt.auth.sessions.OwnPassword;
import com.aeondt.auth.sessions.Sessions;
import com.aeondt.platform.AeonException;
import com.aeondt.platform.web.ApiController;
import com.aeondt.platform.web.Idempotent;
import com.aeondt.platform.web.RequiresScope;
import com.aeondt.platform.web.RequiresStepUp;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;

@Tag(name = "Identity")
@ApiController("/auth")
class FactorController {

    private final SecondFactor factor;
    private final Sessions sessions;
    private final OwnPassword ownPassword;
    private final SecretAttempts attempts;

    FactorController(SecondFactor factor, Sessions sessions, OwnPassword ownPassword, SecretAttempts attempts) {
        this.factor = factor;
        this.sessions = sessions;
        this.ownPassword = ownPassword;
        this.attempts = attempts;
    }

    @Schema(name = "EnrolTotp", example = """
            {"currentPassword": "violet anchor drumming tuesday"}
            """)
    record EnrolTotp(@NotBlank @Size(max = 200) String currentPassword) {}

    @Schema(name = "FactorCode", example = """
            {"code": "492039"}
            """)
    record Code(@NotBlank @Size(max = 100) String code) {}

    @Schema(name = "TotpStatus")
    record Status(
            boolean enrolled,

            @Schema(description = "How many recovery codes are left", example = "10")
            int recoveryCodes) {}

    @Schema(name = "TotpEnrolment")
    record Enrolment(
            @Schema(description = "For typing into an authenticator", example = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP")
            String secret,

            @Schema(
                    description = "For a QR code",
                    example = "otpauth://totp/AEON:ada?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&issuer=AEON")
            String uri) {}

    @Schema(name = "RecoveryCodes")
    record Codes(
            @Schema(
                    description = "Each is good once; they are not shown again",
                    example = "[\"ABCD-EFGH-IJKL-MNOP-QRST-UVWX\"]")
            List<String> recoveryCodes) {

        static Codes of(List<RecoveryCode> codes) {
            return new Codes(codes.stream().map(RecoveryCode::text).toList());
        }
    }

    @RequiresScope(RequiresScope.ANY)
    @Operation(summary = "Whether the caller has an authenticator, and how many recovery codes")
    @GetMapping("/totp")
    Status status(@AuthenticationPrincipal Identity identity) {
        session(identity);
        var status = factor.status(identity.id());
        return new Status(status.enrolled(), status.recoveryCodes());
    }

    @RequiresScope(RequiresScope.ANY)
    @Idempotent(Idempotent.Mode.EXCLUDED)
    @Operation(
            summary = "Get a secret for an authenticator",
            description = "Asks for the password again. The secret is good once a code of it was verified.")
    @PostMapping("/totp/enrol")
    Enrolment enrol(@Valid @RequestBody EnrolTotp body, @AuthenticationPrincipal Identity identity) {
        session(identity);
        attempts.guard(SecretKind.PASSWORD, identity.name(), () -> {
            ownPassword.ask(identity.id(), body.currentPassword());
            return true;
        });
        if (factor.enrolled(identity.id())) {
            throw new AeonException(AuthError.ENROLLED, "There is an authenticator already.");
        }
        var enrolment = factor.enrol(identity.id(), identity.name());
        return new Enrolment(enrolment.secret(), enrolment.uri());
    }

    @RequiresScope(RequiresScope.ANY)
    @Idempotent(Idempotent.Mode.EXCLUDED)
    @Operation(
            summary = "Confirm the authenticator with a code",
            description =
                    "From now on a login needs a code. Answers the recovery codes, once; the session is stepped up.")
    @PostMapping("/totp/verify")
    Codes verify(@Valid @RequestBody Code body, @AuthenticationPrincipal Identity identity) {
        var session = session(identity);
        var codes = attempts.guard(
                SecretKind.TOTP, identity.id().toString(), () -> factor.confirm(identity.id(), body.code()));
        sessions.stepUp(session);
        return Codes.of(codes);
    }

    @RequiresScope(RequiresScope.ANY)
    @RequiresStepUp
    @Idempotent(Idempotent.Mode.EXCLUDED)
    @Operation(summary = "Replace the recovery codes", description = "The ones before are worth nothing.")
    @PostMapping("/totp/recovery-codes")
    Codes renew(@AuthenticationPrincipal Identity identity) {
        return Codes.of(factor.renewCodes(identity.id()));
    }

    @RequiresScope(RequiresScope.ANY)
    @RequiresStepUp
    @Operation(summary = "Remove the authenticator", description = "And the recovery codes with it.")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @DeleteMapping("/totp")
    void remove(@AuthenticationPrincipal Identity identity) {
        factor.remove(identity.id());
    }

    @RequiresScope(RequiresScope.ANY)
    @Idempotent(Idempotent.Mode.EXCLUDED)
    @Operation(
            summary = "Show the second factor again",
            description =
                    "A code of the authenticator, or a recovery code. For some minutes the session may do what needs it.")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @PostMapping("/step-up")
    void stepUp(@Valid @RequestBody Code body, @AuthenticationPrincipal Identity identity) {
        var session = session(identity);
        attempts.guard(SecretKind.TOTP, identity.id().toString(), () -> {
            factor.use(identity.id(), body.code());
            return true;
        });
        sessions.stepUp(session);
    }

    private static UUID session(Identity identity) {
        return identity.session()
                .orElseThrow(() -> new AeonException(AuthError.USERS_ONLY, "An API key has no second factor."));
    }
}
