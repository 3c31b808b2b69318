package com.aeondt.graph.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How something was for a while.
 *
 * @param view what it was
 * @param until when it was replaced; absent for what it is now
 * @param change how that came: {@code updated}, {@code removed}, {@code merged} or {@code rewired}; absent for what it is now
 */
public record Version<T>(
        T view, @Nullable Instant until, @Nullable String change) {}
