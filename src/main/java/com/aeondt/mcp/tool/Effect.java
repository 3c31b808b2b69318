package com.aeondt.mcp.tool;

/** What a tool does to the world, as clients are told. */
public enum Effect {
    /** It reads. */
    READ(true, true),
    /** It adds something with every call. */
    ADD(false, false),
    /** It brings something into a state; a second call changes nothing more. */
    CHANGE(false, true),
    /** It takes something away, and asks for a confirmation first. */
    DESTROY(false, true);

    private final boolean readOnly;
    private final boolean idempotent;

    Effect(boolean readOnly, boolean idempotent) {
        this.readOnly = readOnly;
        this.idempotent = idempotent;
    }

    public boolean readOnly() {
        return readOnly;
    }

    public boolean idempotent() {
        return idempotent;
    }

    public boolean destructive() {
        return this == DESTROY;
    }
}
