/**
 * Owns the surface for programs that act for people, after the Model Context Protocol: tools, resources and prompts over the
 * public API of the other modules, with the caller's identity, tenant and scopes. Publishes no events. Listens to nothing.
 *
 * @see <a href="https://modelcontextprotocol.io/specification/2025-11-25">Model Context Protocol</a>
 */
@ApplicationModule(
        displayName = "MCP",
        allowedDependencies = {
            "platform",
            "platform :: web",
            "platform :: events",
            "platform :: persistence",
            "auth",
            "auth :: audit",
            "inference",
            "inference :: text",
            "tasks",
            "tasks :: backlog",
            "tasks :: discussion",
            "tasks :: draft",
            "tasks :: files",
            "tasks :: project",
            "tasks :: sla",
            "tasks :: sprint",
            "tasks :: standup",
            "graph",
            "graph :: question"
        })
@NullMarked
package com.aeondt.mcp;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
