package com.aeondt.graph.observable;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What sort of thing a value is. */
public enum ObservableKind {
    IPV4,
    IPV6,
    DOMAIN,
    URL,
    EMAIL,
    HASH,
    MAC,
    /** Anything else: file names, registry keys, mutexes, user agents. */
    TEXT;

    /** The name in the database and in JSON. */
    @JsonValue
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
