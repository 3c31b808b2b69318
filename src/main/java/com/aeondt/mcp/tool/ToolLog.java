package com.aeondt.mcp.tool;

import com.aeondt.auth.RequestOrigin;
import com.aeondt.auth.audit.DeniedAttempts;
import com.aeondt.mcp.McpError;
import com.aeondt.platform.Caller;
import com.aeondt.platform.ChangeLog;
import com.aeondt.platform.StateChange;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Tells the audit log which tools were called. What a tool changes stands there by itself; this says that a program asked for it, and
 * how it ended. Calls of tools that only read are not told, and refused ones are counted like other denied attempts.
 */
@Component
public class ToolLog {

    private final ChangeLog changes;
    private final DeniedAttempts denied;

    ToolLog(ChangeLog changes, DeniedAttempts denied) {
        this.changes = changes;
        this.denied = denied;
    }

    /**
     * A tool has run, or has been refused by the operation behind it.
     *
     * @param outcome {@code ok}, or the code of the problem
     */
    public void called(Tool<?, ?> tool, String outcome) {
        if (!tool.effect().readOnly()) {
            changes.record(StateChange.of("mcp.tool.called", "mcp.tool", tool.name())
                    .after(Map.of("effect", tool.effect(), "outcome", outcome)));
        }
    }

    /** Somebody wanted a tool that he may not call, or that there is not. */
    public void refused(String name) {
        denied.note(RequestOrigin.address(), McpError.TOOL_NOT_FOUND.code(), "MCP " + name, Caller.bound());
    }
}
