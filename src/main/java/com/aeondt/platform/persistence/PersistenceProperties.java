package com.aeondt.platform.persistence;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How the server reaches PostgreSQL beyond {@code spring.datasource}.
 *
 * @param system the role that sees the rows of all tenants
 */
@Validated
@ConfigurationProperties("aeon.persistence")
record PersistenceProperties(@Valid @DefaultValue SystemRole system) {

    /**
     * The role {@code aeon_system}.
     *
     * @param username its name
     * @param password its password
     * @param poolSize connections at most; every projection, the job scheduler and the login share them
     * @param statementTimeout how long one statement may run
     */
    record SystemRole(
            @NotBlank @DefaultValue("aeon_system") String username,
            @DefaultValue("") String password,
            @Min(2) @Max(100) @DefaultValue("8") int poolSize,
            @DefaultValue("30s") Duration statementTimeout) {}
}
