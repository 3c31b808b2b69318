package com.aeondt.mcp;

import com.aeondt.platform.ErrorCode;
import com.aeondt.platform.ErrorKind;

/** The ways in which a call to a tool can fail before the tool begins. */
public enum McpError implements ErrorCode {
    TOOL_NOT_FOUND(
            "mcp-tool-not-found",
            ErrorKind.NOT_FOUND,
            "There is no such tool for this caller",
            "GET /api/v1/mcp-tools lists the tools that your scopes allow."),
    RESOURCE_NOT_FOUND(
            "mcp-resource-not-found",
            ErrorKind.NOT_FOUND,
            "There is no such resource for this caller",
            "resources/list and resources/templates/list say which addresses there are."),
    PROMPT_NOT_FOUND(
            "mcp-prompt-not-found",
            ErrorKind.NOT_FOUND,
            "There is no such prompt for this caller",
            "prompts/list says which there are."),
    CONFIRMATION_INVALID(
            "mcp-confirmation-invalid",
            ErrorKind.CONFLICT,
            "The confirmation does not fit this call",
            "It carries one call with the same arguments by the same caller, once and not for long. Call the tool without a"
                    + " confirmation to get a new one."),
    CALL_CANCELLED(
            "mcp-call-cancelled",
            ErrorKind.CONFLICT,
            "The client has cancelled the call",
            "Nothing; call again when it is wanted after all."),
    HOST_REFUSED(
            "mcp-host-refused",
            ErrorKind.FORBIDDEN,
            "The server is not called by this name or from this origin",
            "Set aeon.mcp.allowed-hosts or aeon.mcp.allowed-origins if the name or origin is yours.");

    private final Definition definition;

    McpError(String code, ErrorKind kind, String title, String remedy) {
        this.definition = new Definition(code, kind, title, remedy);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
