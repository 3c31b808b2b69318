package com.aeondt.mcp;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The MCP server.
 *
 * @param allowedHosts the names, without a port, under which it may be called; a browser that was lied to about where a name
 *     leads cannot choose one of them
 * @param allowedOrigins the origins whose scripts may call it, such as {@code https://tools.example.com}; scripts from the
 *     allowed loopback hosts may always
 * @param port a second port on which nothing but the MCP server answers; none when empty
 * @param confirmationLife how long a destructive call can be confirmed
 * @param sessions limits on sessions
 */
@Validated
@ConfigurationProperties("aeon.mcp")
public record McpProperties(
        @NotEmpty @DefaultValue({"localhost", "127.0.0.1", "[::1]"})
        List<String> allowedHosts,

        @DefaultValue List<String> allowedOrigins,
        @Nullable @Min(0) @Max(65_535) Integer port,
        @NotNull @DefaultValue("5m") Duration confirmationLife,
        @Valid @DefaultValue Sessions sessions) {

    /**
     * Limits on sessions.
     *
     * @param idle how long a session lives without a message
     * @param perCaller how many one caller may have; a further one ends the oldest
     * @param total how many there may be on this instance
     */
    public record Sessions(
            @NotNull @DefaultValue("30m") Duration idle,
            @Min(1) @Max(1_000) @DefaultValue("32") int perCaller,
            @Min(1) @Max(100_000) @DefaultValue("5000") int total) {}
}
