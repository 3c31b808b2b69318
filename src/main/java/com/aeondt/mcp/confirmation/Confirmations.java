package com.aeondt.mcp.confirmation;

import com.aeondt.mcp.McpError;
import com.aeondt.mcp.McpProperties;
import com.aeondt.mcp.tool.ConfirmationNeeded;
import com.aeondt.platform.AeonException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tokens that carry one destructive call, once: of the same caller in the same tenant, to the same tool with the same
 * arguments, and only for a short while. PostgreSQL keeps a hash of each, so that any instance redeems it and none does twice.
 */
@Service
public class Confirmations {

    private static final int TOKEN_BYTES = 24;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final ConfirmationRows rows;
    private final McpProperties settings;
    private final Clock clock;

    Confirmations(ConfirmationRows rows, McpProperties settings, Clock clock) {
        this.rows = rows;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Makes a token for the call.
     *
     * @param arguments in their canonical form
     * @param effect what would happen, for the person who decides
     */
    @Transactional
    public ConfirmationNeeded ask(String tool, String arguments, String effect) {
        var bytes = new byte[TOKEN_BYTES];
        RANDOM.nextBytes(bytes);
        var token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        var now = clock.instant();
        var expiresAt = now.plus(settings.confirmationLife());
        rows.forgetBefore(now);
        rows.keepNewest();
        rows.add(hash(token), tool, hash(arguments), expiresAt);
        return new ConfirmationNeeded(token, expiresAt, effect);
    }

    /**
     * Uses a token up. It stays used whatever becomes of the call.
     *
     * @throws AeonException {@link McpError#CONFIRMATION_INVALID}
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void redeem(String tool, String arguments, String token) {
        if (!rows.take(hash(token), tool, hash(arguments), clock.instant())) {
            throw new AeonException(
                    McpError.CONFIRMATION_INVALID,
                    "The confirmation is not for this call, was used before or has expired.");
        }
    }

    private static byte[] hash(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
