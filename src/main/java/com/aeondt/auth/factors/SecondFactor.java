package com.aeondt.auth.factors;

import com.aeondt.auth.AuthError;
import com.aeondt.auth.credentials.Octets;
import com.aeondt.auth.credentials.RecoveryCode;
import com.aeondt.auth.credentials.Totp;
import com.aeondt.platform.AeonException;
import com.aeondt.platform.keys.SecretBox;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** A user's second factor: codes of his authenticator, or one of his recovery codes. Each is good once. */
@Service
public class SecondFactor {

    private static final String PURPOSE = "totp";
    private static final String ISSUER = "AEON";
    private static final int TOTP_LENGTH = 6;

    private final FactorRows rows;
    private final SecretBox box;
    private final Clock clock;

    SecondFactor(FactorRows rows, SecretBox box, Clock clock) {
        this.rows = rows;
        this.box = box;
        this.clock = clock;
    }

    /**
     * What to put into an authenticator.
     *
     * @param secret for typing
     * @param uri for a QR code
     */
    public record Enrolment(String secret, String uri) {

        /** Never the secret. */
        @Override
        public String toString() {
            return "Enrolment";
        }
    }

    /** Whether there is one, and how many recovery codes are left. */
    public record Status(boolean enrolled, int recoveryCodes) {}

    public Status status(UUID user) {
        return new Status(enrolled(user), rows.codesLeft(user));
    }

    /** Whether the user has to show a code when he logs in. */
    public boolean enrolled(UUID user) {
        return rows.of(user).flatMap(FactorRows.Known::sealed).isPresent();
    }

    /** Proposes a secret; it is good once {@link #confirm} has seen a code of it, and until then nothing changes. */
    public Enrolment enrol(UUID user, String username) {
        var secret = Totp.newSecret();
        rows.propose(user, box.seal(PURPOSE, secret.base64Url()));
        return new Enrolment(Totp.text(secret), Totp.uri(secret, ISSUER, username));
    }

    /**
     * Takes the proposed secret into use.
     *
     * @return new recovery codes, which nobody sees again
     * @throws AeonException {@link AuthError#BAD_CREDENTIALS} when the code is not the authenticator's,
     *     {@link AuthError#NOT_ENROLLED} when no secret was proposed
     */
    public List<RecoveryCode> confirm(UUID user, String code) {
        var pending = rows.of(user)
                .flatMap(FactorRows.Known::pending)
                .orElseThrow(() -> new AeonException(AuthError.NOT_ENROLLED, "Enrol an authenticator first."));
        var step = Totp.match(open(pending), code, clock.instant(), -1).orElseThrow(SecondFactor::wrong);
        return rows.inTransaction(() -> {
            if (!rows.confirm(user, pending, step)) {
                throw wrong();
            }
            return newCodes(user);
        });
    }

    /** Replaces the recovery codes; the ones before are worth nothing. */
    public List<RecoveryCode> renewCodes(UUID user) {
        if (!enrolled(user)) {
            throw new AeonException(AuthError.NOT_ENROLLED, "There is no authenticator to have recovery codes for.");
        }
        return rows.inTransaction(() -> newCodes(user));
    }

    /** Does without a second factor from now on. */
    public void remove(UUID user) {
        rows.inTransaction(() -> {
            rows.remove(user);
            rows.replaceCodes(user, List.of());
            return user;
        });
    }

    /**
     * Uses a code up.
     *
     * @param code of the authenticator, or a recovery code
     * @throws AeonException {@link AuthError#BAD_CREDENTIALS} when it is not good, or not any more
     */
    public void use(UUID user, String code) {
        boolean good = code.length() > TOTP_LENGTH ? rows.use(user, new RecoveryCode(code)) : useTotp(user, code);
        if (!good) {
            throw wrong();
        }
    }

    private boolean useTotp(UUID user, String code) {
        var known = rows.of(user);
        var sealed = known.flatMap(FactorRows.Known::sealed);
        if (sealed.isEmpty()) {
            return false;
        }
        var step = Totp.match(
                open(sealed.get()), code, clock.instant(), known.get().lastStep());
        return step.isPresent() && rows.use(user, sealed.get(), step.getAsLong());
    }

    private List<RecoveryCode> newCodes(UUID user) {
        var codes = RecoveryCode.newSet();
        rows.replaceCodes(user, codes);
        return codes;
    }

    private Octets open(String sealed) {
        return Octets.fromBase64Url(box.open(PURPOSE, sealed)).orElseThrow();
    }

    private static AeonException wrong() {
        return new AeonException(AuthError.BAD_CREDENTIALS, "The code is wrong, was used, or is over.");
    }
}
