package com.aeondt.auth;

import com.aeondt.auth.credentials.PasswordPolicy;
import com.aeondt.auth.credentials.Passwords;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AuthConfiguration {

    @Bean
    PasswordPolicy passwordPolicy(AuthProperties settings) {
        return new PasswordPolicy(
                settings.password().minLength(), settings.password().minScore());
    }

    @Bean
    Passwords passwords(AuthProperties settings) {
        int configured = settings.password().concurrency();
        return new Passwords(configured > 0 ? configured : Runtime.getRuntime().availableProcessors());
    }
}
