package com.aeondt.auth.external;

import com.aeondt.auth.AuthError;
import com.aeondt.auth.credentials.Octets;
import com.aeondt.auth.sessions.IssuedTokens;
import com.aeondt.auth.sessions.Origin;
import com.aeondt.auth.sessions.Sessions;
import com.aeondt.platform.AeonException;
import com.aeondt.platform.jobs.RecurringWork;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;

/**
 * Logging in with a provider. An account is found by the provider's own name for somebody; by his address only when the settings
 * allow it and both sides have verified it. A second factor is the provider's affair: such a session is not stepped up.
 */
@Service
public class ExternalLogins implements RecurringWork {

    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final int SECRET = 32;

    private final ExternalProviders providers;
    private final CodeExchange exchange;
    private final ExternalRows rows;
    private final Sessions sessions;

    ExternalLogins(ExternalProviders providers, CodeExchange exchange, ExternalRows rows, Sessions sessions) {
        this.providers = providers;
        this.exchange = exchange;
        this.rows = rows;
        this.sessions = sessions;
    }

    /**
     * A login that has begun.
     *
     * @param authorizationUri where to send the browser
     * @param browserSecret what the browser keeps to itself and brings back
     */
    public record Started(String authorizationUri, String browserSecret) {

        /** Never the secret. */
        @Override
        public String toString() {
            return "Started";
        }
    }

    /** The names of the providers there are. */
    public List<String> providers() {
        return providers.names();
    }

    /**
     * Begins a login, which has to be completed within ten minutes.
     *
     * @throws AeonException {@link AuthError#PROVIDER_NOT_FOUND}, {@link AuthError#PROVIDER_AWAY}
     */
    public Started start(String provider) {
        var registration = providers.registration(provider);
        var state = Octets.random(SECRET);
        var browser = Octets.random(SECRET);
        var login = new PendingLogin(
                Octets.random(SECRET).base64Url(),
                Octets.random(SECRET).base64Url(),
                browser.sha256().base64Url());
        rows.remember(state, provider, login, Instant.now().plus(PATIENCE));
        var request = exchange.request(registration, state.base64Url(), login);
        return new Started(request.getAuthorizationRequestUri(), browser.base64Url());
    }

    /**
     * Opens a session for who came back.
     *
     * @throws AeonException {@link AuthError#EXTERNAL_LOGIN_FAILED}, {@link AuthError#NOT_LINKED}
     */
    public IssuedTokens complete(String provider, Callback callback, Origin origin) {
        var person = redeem(provider, callback);
        var user = rows.linked(person)
                .or(() -> byAddress(provider, person))
                .orElseThrow(() -> new AeonException(AuthError.NOT_LINKED, "No account is linked to this login."));
        return sessions.open(user, Set.of("oidc"), false, origin);
    }

    /**
     * Links the one who came back to the account of the caller.
     *
     * @throws AeonException {@link AuthError#EXTERNAL_LOGIN_FAILED}, {@link AuthError#LINKED_ELSEWHERE}
     */
    public void link(String provider, Callback callback, UUID user) {
        if (!rows.link(redeem(provider, callback), user)) {
            throw new AeonException(AuthError.LINKED_ELSEWHERE, "Another account is linked to this login.");
        }
    }

    private ExternalPerson redeem(String provider, Callback callback) {
        var registration = providers.registration(provider);
        var login = Octets.fromBase64Url(callback.state())
                .flatMap(state -> rows.take(state, provider))
                .filter(pending -> sameBrowser(pending, callback))
                .orElseThrow(() -> new AeonException(
                        AuthError.EXTERNAL_LOGIN_FAILED, "This login was not begun here, is over, or was used."));
        return exchange.redeem(registration, callback, login);
    }

    private Optional<UUID> byAddress(String provider, ExternalPerson person) {
        if (!providers.settings(provider).linkVerifiedEmail()) {
            return Optional.empty();
        }
        return person.verifiedEmail().flatMap(rows::withVerifiedEmail).filter(user -> rows.link(person, user));
    }

    private static boolean sameBrowser(PendingLogin pending, Callback callback) {
        return Octets.fromBase64Url(callback.browserSecret())
                .map(secret -> Octets.of(secret.sha256().base64Url()).equals(Octets.of(pending.browserHash())))
                .orElse(false);
    }

    @Override
    public String name() {
        return "external-login-retention";
    }

    @Override
    public Duration pause() {
        return Duration.ofMinutes(10);
    }

    @Override
    public void run() {
        rows.forgetExpired();
    }
}
