package com.aeondt.graph.intelligence;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How often something was seen.
 *
 * @param count how often in all
 * @param lastSeen when last; null when never
 */
public record Sightings(long count, @Nullable Instant lastSeen) {

    static final Sightings NONE = new Sightings(0, null);
}
