package com.aeondt.mcp.protocol;

import java.util.concurrent.atomic.AtomicBoolean;

/** A call while it runs: its client may take it back. */
public final class RunningCall {

    private final AtomicBoolean cancelled = new AtomicBoolean();

    void cancel() {
        cancelled.set(true);
    }

    boolean cancelled() {
        return cancelled.get();
    }
}
