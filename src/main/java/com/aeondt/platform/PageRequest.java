package com.aeondt.platform;

import java.util.Optional;

/**
 * Which part of a list is wanted.
 *
 * @param limit at most this many items, 1 to 200
 * @param after the key of the last item already seen; empty for the first page
 */
public record PageRequest(int limit, Optional<Keyset> after) {

    public static final int DEFAULT_LIMIT = 50;
    public static final int MAX_LIMIT = 200;
}
