package com.aeondt.auth.apikeys;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identifies an API key; it is no secret. */
public record ApiKeyId(@JsonValue UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
