package com.aeondt.tasks.shared;

import com.aeondt.platform.Keyset;
import com.aeondt.platform.PageRequest;
import java.util.UUID;
import org.springframework.data.domain.Limit;

/** Pages of things that are listed by id, oldest first. */
public final class Pages {

    private static final UUID FIRST = new UUID(0L, 0L);
    private static final UUID LAST = new UUID(-1L, -1L);

    private Pages() {}

    /** The id to go on behind. */
    public static UUID after(PageRequest page) {
        return page.after().map(Pages::id).orElse(FIRST);
    }

    /** The id to go on before, for lists with the newest first. */
    public static UUID before(PageRequest page) {
        return page.after().map(Pages::id).orElse(LAST);
    }

    /** One row more than the page holds tells whether there is a next one. */
    public static Limit limit(PageRequest page) {
        return Limit.of(page.limit() + 1);
    }

    public static Keyset key(UUID id) {
        return Keyset.of(id.toString());
    }

    private static UUID id(Keyset key) {
        return UUID.fromString(key.values().getFirst());
    }
}
