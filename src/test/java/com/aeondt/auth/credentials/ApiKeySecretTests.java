package com.aeondt.auth.credentials;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import org.junit.jupiter.api.Test;

class ApiKeySecretTests {

    @Test
    void aKeyReadsBackAsItWasMade() {
        var key = ApiKeySecret.generate("live");

        assertThat(ApiKeySecret.parse(key.text())).contains(key);
        assertThat(key.text()).matches(ApiKeySecret.PATTERN).hasSize(58);
    }

    @Test
    void oneWrongCharacterIsFoundByTheChecksum() {
        var text = ApiKeySecret.generate("live").text();
        int accepted = 0;
        for (int at = "aeon_live_".length(); at < text.length(); at++) {
            char other = text.charAt(at) == 'x' ? 'y' : 'x';
            var typo = text.substring(0, at) + other + text.substring(at + 1);
            accepted += ApiKeySecret.parse(typo).isPresent() ? 1 : 0;
        }

        assertThat(accepted).isZero();
    }

    @Test
    void anythingElseIsNotAKey() {
        assertThat(ApiKeySecret.parse("")).isEmpty();
        assertThat(ApiKeySecret.parse("aeon_live_short_x_y")).isEmpty();
        assertThat(ApiKeySecret.parse(ApiKeySecret.generate("live").text() + "\n"))
                .isEmpty();
        assertThat(ApiKeySecret.parse("' or 1=1 --")).isEmpty();
    }

    @Test
    void onlyTheSecretMatchesItsHash() {
        var key = ApiKeySecret.generate("live");
        var other = new ApiKeySecret(
                key.environment(), key.publicId(), ApiKeySecret.generate("live").secret());

        assertThat(key.matches(key.hash())).isTrue();
        assertThat(other.matches(key.hash())).isFalse();
    }

    @Test
    void aKeyThatStraysIntoALogShowsNoSecret() {
        var key = ApiKeySecret.generate("live");

        assertThat("" + key).contains(key.publicId()).doesNotContain(key.secret());
    }

    @Test
    void keysDoNotRepeat() {
        var seen = new HashSet<String>();
        for (int i = 0; i < 10_000; i++) {
            seen.add(ApiKeySecret.generate("live").publicId());
        }

        assertThat(seen).hasSize(10_000);
    }
}
