package com.aeondt.auth.external;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Logging in with OpenID Connect providers.
 *
 * @param providers by the name that stands in the path; none by default
 */
@Validated
@ConfigurationProperties("aeon.auth.oidc")
record ExternalLoginProperties(@DefaultValue Map<String, @Valid Provider> providers) {

    /**
     * One provider.
     *
     * @param issuer where its configuration is found, and the {@code iss} of its tokens
     * @param clientId what it knows us as
     * @param clientSecret what we prove that with; none for a public client
     * @param redirectUri the page of ours it sends people back to, exactly as it is registered there
     * @param scopes what is asked for; {@code openid} among them
     * @param linkVerifiedEmail whether somebody who is not linked yet may be taken for the account with his address, when both the
     *     provider and we have verified it
     */
    record Provider(
            @NotBlank String issuer,
            @NotBlank String clientId,
            @Nullable String clientSecret,
            @NotBlank String redirectUri,

            @NotEmpty @DefaultValue({"openid", "email", "profile"})
            List<String> scopes,

            @DefaultValue("false") boolean linkVerifiedEmail) {

        /** Never the secret. */
        @Override
        public String toString() {
            return "Provider[" + issuer + "]";
        }
    }
}
