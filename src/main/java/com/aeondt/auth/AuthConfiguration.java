package com.aeondt.auth;

import com.aeondt.auth.credentials.PasswordPolicy;
import com.aeondt.auth.credentials.Passwords;
import com.github.benmanes.caffeine.cache.Ticker;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AuthConfiguration {

    /** Time that never jumps, by which what is remembered grows old. */
    @Bean
    Ticker ticker() {
        return Ticker.systemTicker();
    }

    @Bean
    PasswordPolicy passwordPolicy(AuthProperties settings) {
        return new PasswordPolicy(
                settings.password().minLength(), settings.password().minScore());
    }

    @Bean
    Passwords passwords(AuthProperties settings, MeterRegistry meters) {
        int configured = settings.password().concurrency();
        var hashes = Timer.builder("aeon.auth.password.hash")
                .description("Passwords hashed to be stored or checked, and how long each took")
                .register(meters);
        return new Passwords(configured > 0 ? configured : Runtime.getRuntime().availableProcessors(), hashes::record);
    }
}
