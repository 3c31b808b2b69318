package com.aeondt.auth;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of identity.
 *
 * @param firstRunFile where the first start leaves the first administrator's one-time password and API key, readable by the
 *     owner only; without it the first start makes no administrator
 * @param environment the word in API keys that tells one installation's keys from another's, such as {@code live}
 * @param identityMemory how long an instance remembers what a caller may do; a change is felt by then everywhere, so it is less than a second
 */
@Validated
@ConfigurationProperties("aeon.auth")
public record AuthProperties(
        @Nullable Path firstRunFile,
        @NotBlank @DefaultValue("live") String environment,

        @NotNull @DurationMin(millis = 0) @DurationMax(millis = 900) @DefaultValue("800ms")
        Duration identityMemory,

        @Valid @DefaultValue Token token,
        @Valid @DefaultValue Password password) {

    /**
     * Tokens.
     *
     * @param issuer the {@code iss} of access tokens
     * @param audience the {@code aud} of access tokens
     * @param accessLife how long an access token is good for
     * @param refreshIdle how long a session lives without being refreshed
     * @param refreshLife how long a session lives at most
     * @param refreshGrace how long a refresh token that was just used still answers with its successor
     * @param clockSkew how far the clocks of other servers may be off
     * @param keyRotation after how long the next key signs
     */
    public record Token(
            @NotBlank @DefaultValue("aeon") String issuer,
            @NotBlank @DefaultValue("aeon") String audience,

            @NotNull @DurationMin(seconds = 30) @DurationMax(hours = 1) @DefaultValue("10m")
            Duration accessLife,

            @NotNull @DurationMin(minutes = 1) @DurationMax(days = 365) @DefaultValue("7d")
            Duration refreshIdle,

            @NotNull @DurationMin(minutes = 1) @DurationMax(days = 365) @DefaultValue("30d")
            Duration refreshLife,

            @NotNull @DurationMin(millis = 0) @DurationMax(seconds = 10) @DefaultValue("10s")
            Duration refreshGrace,

            @NotNull @DurationMin(millis = 0) @DurationMax(seconds = 60) @DefaultValue("30s")
            Duration clockSkew,

            @NotNull @DurationMin(hours = 1) @DurationMax(days = 365) @DefaultValue("30d")
            Duration keyRotation) {}

    /**
     * Passwords.
     *
     * @param minLength in characters
     * @param minScore zxcvbn's judgement, 0 to 4
     * @param concurrency how many are checked at once; 0 for the number of processors
     */
    public record Password(
            @Min(8) @Max(64) @DefaultValue("12") int minLength,
            @Min(0) @Max(4) @DefaultValue("3") int minScore,
            @Min(0) @Max(64) @DefaultValue("0") int concurrency) {}
}
