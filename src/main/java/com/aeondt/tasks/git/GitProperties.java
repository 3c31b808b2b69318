package com.aeondt.tasks.git;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Git remotes.
 *
 * @param allowFile whether repositories of this machine may be named by {@code file:} URLs
 * @param allowPrivateAddresses whether remotes may have loopback, private and link-local addresses, and speak plain HTTP
 * @param timeout how long a remote may take for one exchange
 * @param authorName who the server's own commits are by
 * @param authorEmail likewise
 */
@Validated
@ConfigurationProperties("aeon.tasks.git")
record GitProperties(
        @DefaultValue("false") boolean allowFile,
        @DefaultValue("false") boolean allowPrivateAddresses,
        @DefaultValue("30s") @NotNull Duration timeout,
        @DefaultValue("AEON") @NotBlank String authorName,
        @DefaultValue("aeon@localhost") @NotBlank String authorEmail) {}
