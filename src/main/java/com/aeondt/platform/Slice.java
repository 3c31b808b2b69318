package com.aeondt.platform;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A part of a list, with the key to go on from.
 *
 * @param items in the order asked for
 * @param next the key of the last item when there is more, else empty
 */
public record Slice<T>(List<T> items, Optional<Keyset> next) {

    public Slice {
        items = List.copyOf(items);
    }

    /**
     * Makes a slice from rows read with {@code limit + 1}: the extra row only tells that there is more.
     *
     * @param key the sort key of an item
     */
    public static <T> Slice<T> of(List<T> rows, int limit, Function<T, Keyset> key) {
        if (rows.size() <= limit) {
            return new Slice<>(rows, Optional.empty());
        }
        var items = rows.subList(0, limit);
        return new Slice<>(items, Optional.of(key.apply(items.getLast())));
    }

    public <R> Slice<R> map(Function<? super T, ? extends R> mapper) {
        return new Slice<>(items.stream().<R>map(mapper).toList(), next);
    }
}
