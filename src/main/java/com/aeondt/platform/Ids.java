package com.aeondt.platform;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;

/** New identifiers: UUID version 7, so that they grow with time and stay together in an index. */
public final class Ids {

    private Ids() {}

    /**
     * A new identifier, greater than every earlier one of this process.
     *
     * @see <a href="https://www.rfc-editor.org/rfc/rfc9562#section-5.7">RFC 9562, section 5.7</a>
     */
    public static UUID next() {
        return UuidCreator.getTimeOrderedEpochPlus1();
    }
}
