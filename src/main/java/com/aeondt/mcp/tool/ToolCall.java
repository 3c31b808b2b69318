package com.aeondt.mcp.tool;

import com.aeondt.mcp.McpError;
import com.aeondt.platform.AeonException;

/** The call that a tool works for: where its progress goes, and whether anybody still waits for it. */
public interface ToolCall {

    /** A call whose progress nobody watches. */
    ToolCall PLAIN = new ToolCall() {
        @Override
        public void progress(double done, double total, String message) {}

        @Override
        public boolean cancelled() {
            return false;
        }
    };

    /**
     * Tells how far the work has come.
     *
     * @param done grows with every call
     * @param total what {@code done} will be in the end, at most
     * @param message what has been made since
     */
    void progress(double done, double total, String message);

    /** Whether the client has taken the call back. */
    boolean cancelled();

    /**
     * Ends the work when the client has taken the call back.
     *
     * @throws AeonException {@link McpError#CALL_CANCELLED}
     */
    default void goOn() {
        if (cancelled()) {
            throw new AeonException(McpError.CALL_CANCELLED, "The client has cancelled the call.");
        }
    }
}
