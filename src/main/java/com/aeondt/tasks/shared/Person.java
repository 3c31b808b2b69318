package com.aeondt.tasks.shared;

import com.aeondt.platform.Caller;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/**
 * Who did something: the caller's id, and the name at that time.
 *
 * @param personId a user's, an API key's, or the server's own
 */
@Embeddable
public record Person(UUID personId, String personName) {

    public static Person current() {
        var caller = Caller.current();
        return new Person(caller.id(), caller.name());
    }
}
