package com.aeondt.auth.sessions;

import com.aeondt.auth.credentials.Octets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * The state of one login's refresh tokens, and what a token presented now means. Generations only grow, and time decides
 * nothing but the grace and the end: two rotations in one second are as distinct as two in a year.
 *
 * @param generation the number of the newest token
 * @param tokenHash the hash of the newest token's secret
 * @param previousHash the hash of the secret before it
 * @param salt what the newest secret was derived with from the one before it
 */
record RefreshFamily(
        UUID session,
        UUID user,
        long generation,
        Octets tokenHash,
        Optional<Octets> previousHash,
        Optional<Octets> salt,
        Instant rotatedAt,
        Instant expiresAt,
        boolean revoked) {

    /** What to do with a presented token. */
    enum Verdict {
        /** It is the newest: its holder gets the next generation, if the database agrees that it still is the newest. */
        ROTATE,
        /** It was the newest a moment ago: a parallel or repeated request, which gets the same successor. */
        REPEAT,
        /** It was used before and its time is over: two parties hold the family. */
        REUSED,
        /** It is not a token of a living family. */
        REFUSE
    }

    Verdict judge(RefreshToken token, Instant now, Duration grace, Duration idle) {
        if (revoked || !now.isBefore(expiresAt) || !now.isBefore(rotatedAt.plus(idle))) {
            return Verdict.REFUSE;
        }
        if (token.generation() == generation) {
            return token.hash().equals(tokenHash) ? Verdict.ROTATE : Verdict.REFUSE;
        }
        if (token.generation() == generation - 1) {
            if (!previousHash.equals(Optional.of(token.hash()))) {
                return Verdict.REFUSE;
            }
            return now.isBefore(rotatedAt.plus(grace)) ? Verdict.REPEAT : Verdict.REUSED;
        }
        // The handle is known only from a token of this family, so an old generation was genuine once.
        return token.generation() > 0 && token.generation() < generation ? Verdict.REUSED : Verdict.REFUSE;
    }
}
