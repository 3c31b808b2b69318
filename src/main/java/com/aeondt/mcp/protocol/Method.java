package com.aeondt.mcp.protocol;

import java.util.Map;

/**
 * A method of the protocol: from the parameters to the result.
 *
 * @param <P> the parameters, as the protocol defines them
 */
record Method<P>(Class<P> parameters, Work<P> work) {

    /** What a method does. */
    @FunctionalInterface
    interface Work<P> {

        Object answer(P parameters, Exchange exchange);
    }

    /** Methods that belong together, by name. */
    interface Group {

        Map<String, Method<?>> methods();
    }
}
