package com.aeondt.auth.external;

import com.aeondt.auth.AuthError;
import com.aeondt.platform.AeonException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.stereotype.Component;

/**
 * The configured providers. What a provider says about itself is asked for when it is first needed, so that the server starts
 * without it.
 */
@Component
class ExternalProviders {

    private final Map<String, ExternalLoginProperties.Provider> settings;
    private final Map<String, ClientRegistration> known = new ConcurrentHashMap<>();

    ExternalProviders(ExternalLoginProperties settings) {
        this.settings = Map.copyOf(settings.providers());
    }

    List<String> names() {
        return settings.keySet().stream().sorted().toList();
    }

    /** What an issuer is called here. */
    Optional<String> nameOf(String issuer) {
        return names().stream()
                .filter(name -> settings(name).issuer().equals(issuer))
                .findFirst();
    }

    ExternalLoginProperties.Provider settings(String name) {
        var provider = settings.get(name);
        if (provider == null) {
            throw new AeonException(AuthError.PROVIDER_NOT_FOUND, "There is no provider " + name + ".");
        }
        return provider;
    }

    ClientRegistration registration(String name) {
        var provider = settings(name);
        try {
            return known.computeIfAbsent(name, key -> discover(key, provider));
        } catch (IllegalArgumentException | IllegalStateException away) {
            throw new AeonException(AuthError.PROVIDER_AWAY, "The provider does not answer as it should.", away)
                    .retryAfter(Duration.ofSeconds(10));
        }
    }

    private static ClientRegistration discover(String name, ExternalLoginProperties.Provider provider) {
        var secret = provider.clientSecret();
        return ClientRegistrations.fromIssuerLocation(provider.issuer())
                .registrationId(name)
                .clientId(provider.clientId())
                .clientSecret(secret == null ? "" : secret)
                .clientAuthenticationMethod(
                        secret == null
                                ? ClientAuthenticationMethod.NONE
                                : ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .redirectUri(provider.redirectUri())
                .scope(provider.scopes())
                .build();
    }
}
