package com.aeondt.graph;

import com.aeondt.platform.Caller;

/**
 * Up to which marking somebody sees the graph: {@code graph:read} shows what is clear or green, {@code graph:amber} and
 * {@code graph:red} more. The server itself sees everything.
 */
public final class Clearance {

    public static final String AMBER_SCOPE = "graph:amber";
    public static final String RED_SCOPE = "graph:red";

    private Clearance() {}

    /** The highest marking that the current caller may see. */
    public static Tlp current() {
        return of(Caller.current());
    }

    static Tlp of(Caller caller) {
        if (caller.kind() == Caller.Kind.SYSTEM || caller.may(RED_SCOPE)) {
            return Tlp.RED;
        }
        return caller.may(AMBER_SCOPE) ? Tlp.AMBER : Tlp.GREEN;
    }
}
