package com.aeondt.mcp.tool;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.time.Instant;

/** What a destructive tool answers to its first call. */
public record ConfirmationNeeded(
        @JsonPropertyDescription("Send it as `confirmation` with the same arguments to go through with it.")
        String token,

        Instant expiresAt,

        @JsonPropertyDescription("What would happen. Show it to the person you work for and ask.")
        String effect) {}
