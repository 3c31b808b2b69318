package com.aeondt.mcp.work;

import com.aeondt.platform.PageRequest;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How many items tools return. */
final class Limits {

    static final int MOST = PageRequest.MAX_LIMIT;

    private Limits() {}

    static PageRequest first(@Nullable Integer limit) {
        return new PageRequest(Objects.requireNonNullElse(limit, PageRequest.DEFAULT_LIMIT), Optional.empty());
    }
}
