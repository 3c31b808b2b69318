package com.aeondt.auth.external;

import com.aeondt.auth.AuthError;
import com.aeondt.auth.credentials.Octets;
import com.aeondt.platform.AeonException;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.authentication.OAuth2LoginAuthenticationToken;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponse;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;

/**
 * The two requests of the authorization code flow, by Spring Security: where to send the browser, and what the code is worth. It
 * checks the ID token's signature, issuer, audience, times and nonce.
 *
 * @see <a href="https://openid.net/specs/openid-connect-core-1_0.html">OpenID Connect Core</a>
 */
@Component
class CodeExchange {

    private static final Duration CONNECT = Duration.ofSeconds(1);
    private static final Duration READ = Duration.ofSeconds(5);

    private final OidcAuthorizationCodeAuthenticationProvider exchange;

    CodeExchange() {
        var client = new RestClientAuthorizationCodeTokenResponseClient();
        client.setRestClient(http());
        this.exchange = new OidcAuthorizationCodeAuthenticationProvider(
                client, request -> new DefaultOidcUser(List.of(), request.getIdToken()));
    }

    /** Where to send the browser. */
    OAuth2AuthorizationRequest request(ClientRegistration provider, String state, PendingLogin login) {
        return OAuth2AuthorizationRequest.authorizationCode()
                .authorizationUri(
                        Objects.requireNonNull(provider.getProviderDetails().getAuthorizationUri()))
                .clientId(provider.getClientId())
                .redirectUri(provider.getRedirectUri())
                .scopes(Set.copyOf(Objects.requireNonNull(provider.getScopes())))
                .state(state)
                .attributes(Map.of(
                        OidcParameterNames.NONCE, login.nonce(), PkceParameterNames.CODE_VERIFIER, login.verifier()))
                .additionalParameters(Map.of(
                        OidcParameterNames.NONCE, hash(login.nonce()),
                        PkceParameterNames.CODE_CHALLENGE, hash(login.verifier()),
                        PkceParameterNames.CODE_CHALLENGE_METHOD, "S256"))
                .build();
    }

    /**
     * Who it is.
     *
     * @throws AeonException {@link AuthError#EXTERNAL_LOGIN_FAILED} when anything does not fit
     */
    ExternalPerson redeem(ClientRegistration provider, Callback callback, PendingLogin login) {
        var issuer = provider.getProviderDetails().getIssuerUri();
        if (callback.issuer() != null && !callback.issuer().equals(issuer)) {
            throw new AeonException(AuthError.EXTERNAL_LOGIN_FAILED, "Another provider has answered.");
        }
        var response = OAuth2AuthorizationResponse.success(callback.code())
                .redirectUri(Objects.requireNonNull(provider.getRedirectUri()))
                .state(callback.state())
                .build();
        var asked = request(provider, callback.state(), login);
        try {
            var answer = exchange.authenticate(
                    new OAuth2LoginAuthenticationToken(provider, new OAuth2AuthorizationExchange(asked, response)));
            if (answer != null && answer.getPrincipal() instanceof OidcUser user) {
                return person(user);
            }
            throw new AeonException(AuthError.EXTERNAL_LOGIN_FAILED, "The provider is not one of OpenID Connect.");
        } catch (AuthenticationException refused) {
            throw new AeonException(
                    AuthError.EXTERNAL_LOGIN_FAILED, "The provider's answer is not good for this login.", refused);
        }
    }

    private static ExternalPerson person(OidcUser user) {
        var token = user.getIdToken();
        var email = Boolean.TRUE.equals(token.getEmailVerified())
                ? Optional.ofNullable(token.getEmail())
                : Optional.<String>empty();
        return new ExternalPerson(String.valueOf(token.getIssuer()), Objects.requireNonNull(token.getSubject()), email);
    }

    private static String hash(String text) {
        return Octets.of(text).sha256().base64Url();
    }

    /** Short waits, no redirects: the addresses are the provider's own. */
    private static RestClient http() {
        var factory = new JdkClientHttpRequestFactory(HttpClient.newBuilder()
                .connectTimeout(CONNECT)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build());
        factory.setReadTimeout(READ);
        return RestClient.builder()
                .requestFactory(factory)
                .configureMessageConverters(converters -> converters
                        .addCustomConverter(new FormHttpMessageConverter())
                        .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                .build();
    }
}
