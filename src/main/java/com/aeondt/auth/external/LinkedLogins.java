package com.aeondt.auth.external;

import com.aeondt.auth.AuthError;
import com.aeondt.platform.AeonException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** With which providers somebody can log in to his account, and how he stops that. */
@Service
public class LinkedLogins {

    private final ExternalProviders providers;
    private final LinkRows rows;

    LinkedLogins(ExternalProviders providers, LinkRows rows) {
        this.providers = providers;
        this.rows = rows;
    }

    /**
     * A link.
     *
     * @param provider the provider's name, if it is still configured
     */
    public record LinkedLogin(Optional<String> provider, String issuer, Instant linkedAt) {}

    /** Oldest first. */
    public List<LinkedLogin> of(UUID user) {
        return rows.of(user).stream()
                .map(row -> new LinkedLogin(providers.nameOf(row.issuer()), row.issuer(), row.linkedAt()))
                .toList();
    }

    /**
     * Ends the link with a provider; sessions that were opened with it go on.
     *
     * @throws AeonException {@link AuthError#PROVIDER_NOT_FOUND}, {@link AuthError#LINK_NOT_FOUND}, {@link AuthError#LAST_WAY_IN}
     */
    public void unlink(String provider, UUID user) {
        var issuer = providers.settings(provider).issuer();
        if (rows.remove(user, issuer)) {
            return;
        }
        boolean linked = rows.of(user).stream().anyMatch(row -> row.issuer().equals(issuer));
        throw linked
                ? new AeonException(AuthError.LAST_WAY_IN, "Without this login nobody could get into the account.")
                : new AeonException(AuthError.LINK_NOT_FOUND, "Your account is not linked to " + provider + ".");
    }
}
