package com.aeondt.auth.teams;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identifies a team. */
public record TeamId(@JsonValue UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
