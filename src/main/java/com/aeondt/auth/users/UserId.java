package com.aeondt.auth.users;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identifies a user in every tenant he belongs to. */
public record UserId(@JsonValue UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
