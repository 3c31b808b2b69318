package com.aeondt.tasks.todofile;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Merges the heads of one entry, sign by sign; the result has our spelling. */
final class HeadMerge {

    private final Optional<String> id;
    private final List<MergeConflict> conflicts;

    HeadMerge(Optional<String> id, List<MergeConflict> conflicts) {
        this.id = id;
        this.conflicts = conflicts;
    }

    String merge(@Nullable Entry base, Entry ours, Entry theirs) {
        var was = base == null ? null : alone(base);
        var our = alone(ours);
        var their = alone(theirs);
        if (our.raw().equals(their.raw()) || (was != null && was.raw().equals(their.raw()))) {
            return ours.head().raw();
        }
        if (was != null && was.raw().equals(our.raw())) {
            return theirs.head().raw();
        }
        var merged = our;
        merged = part("state", merged, was, our, their, Entry::box, Entry::withBox);
        merged = part("priority", merged, was, our, their, Entry::priority, Entry::withPriority);
        merged = part("title", merged, was, our, their, e -> Spelling.collapse(e.title()), Entry::withTitle);
        merged = part("category", merged, was, our, their, Entry::category, Entry::withCategory);
        merged = part("due", merged, was, our, their, Entry::dueText, Entry::withDue);
        merged = tags(merged, was, our, their);
        for (var kind : List.of(Token.Kind.TEMPLATE, Token.Kind.COMPLETED, Token.Kind.DEFERRED, Token.Kind.COMMENT)) {
            merged = part(
                    kind.name().toLowerCase(java.util.Locale.ROOT),
                    merged,
                    was,
                    our,
                    their,
                    e -> written(e, kind),
                    (e, text) -> Entry.parse(e.head().with(kind, text)));
        }
        return merged.raw();
    }

    private <V> Entry part(
            String name,
            Entry merged,
            @Nullable Entry base,
            Entry ours,
            Entry theirs,
            Function<Entry, V> get,
            BiFunction<Entry, V, Entry> set) {
        var our = get.apply(ours);
        var their = get.apply(theirs);
        var was = base == null ? null : get.apply(base);
        if (Objects.equals(our, their) || Objects.equals(was, their)) {
            return merged;
        }
        if (base != null && Objects.equals(was, our)) {
            return set.apply(merged, their);
        }
        conflicts.add(new MergeConflict(
                MergeConflict.Kind.BOTH_CHANGED,
                id,
                name,
                base == null ? "" : base.raw(),
                ours.head().raw(),
                theirs.head().raw()));
        return merged;
    }

    private static Entry tags(Entry merged, @Nullable Entry base, Entry ours, Entry theirs) {
        var tags = new LinkedHashSet<>(ours.tags());
        var was = base == null ? new LinkedHashSet<String>() : base.tags();
        var removed = new LinkedHashSet<>(was);
        removed.removeAll(theirs.tags());
        var added = new LinkedHashSet<>(theirs.tags());
        added.removeAll(was);
        tags.removeAll(removed);
        tags.addAll(added);
        return merged.withTags(tags);
    }

    private static Optional<String> written(Entry entry, Token.Kind kind) {
        return entry.head().first(kind).map(token -> entry.head().raw().substring(token.start(), token.end()));
    }

    /** The head as an entry of its own. */
    private static Entry alone(Entry entry) {
        return Entry.parse(entry.head().raw());
    }
}
