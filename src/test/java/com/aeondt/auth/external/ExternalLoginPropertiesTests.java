package com.aeondt.auth.external;

import static org.assertj.core.api.Assertions.assertThat;

import com.aeondt.support.PropertiesContract;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ExternalLoginPropertiesTests {

    private static final String COMPANY = "providers.company.";
    private static final Map<String, String> ONE = Map.of(
            COMPANY + "issuer", "https://login.example.org",
            COMPANY + "client-id", "aeon",
            COMPANY + "redirect-uri", "https://aeon.example.org/login");

    @Test
    void everySettingIsReadAndBounded() {
        PropertiesContract.of(ExternalLoginProperties.class, "aeon.auth.oidc", ONE)
                .defaults(new ExternalLoginProperties(Map.of(
                        "company",
                        new ExternalLoginProperties.Provider(
                                "https://login.example.org",
                                "aeon",
                                null,
                                "https://aeon.example.org/login",
                                List.of("openid", "email", "profile"),
                                false))))
                .insistsOn(COMPANY + "issuer")
                .insistsOn(COMPANY + "client-id")
                .insistsOn(COMPANY + "redirect-uri")
                .key(
                        COMPANY + "client-secret",
                        "hush",
                        s -> String.valueOf(company(s).clientSecret()),
                        "hush")
                .key(COMPANY + "scopes", "openid", s -> company(s).scopes(), List.of("openid"))
                .key(COMPANY + "link-verified-email", "true", s -> company(s).linkVerifiedEmail(), true)
                .complete();
    }

    @Test
    void theSecretDoesNotShowItself() {
        assertThat(new ExternalLoginProperties.Provider("i", "c", "hush", "r", List.of("openid"), false).toString())
                .doesNotContain("hush");
    }

    private static ExternalLoginProperties.Provider company(ExternalLoginProperties settings) {
        return Objects.requireNonNull(settings.providers().get("company"));
    }
}
