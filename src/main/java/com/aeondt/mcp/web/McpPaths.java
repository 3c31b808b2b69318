package com.aeondt.mcp.web;

/** The paths of the MCP server. */
final class McpPaths {

    static final String ENDPOINT = "/mcp";
    static final String METADATA = "/.well-known/oauth-protected-resource";

    private McpPaths() {}

    static boolean matches(String path) {
        return path.equals(ENDPOINT) || path.equals(METADATA) || path.equals(METADATA + ENDPOINT);
    }
}
