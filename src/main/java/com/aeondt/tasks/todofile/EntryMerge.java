package com.aeondt.tasks.todofile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Merges the versions of one entry: its head sign by sign, its body field by field, the rest of the body by lines. */
final class EntryMerge {

    private final Optional<String> id;
    private final List<MergeConflict> conflicts;

    private EntryMerge(Optional<String> id, List<MergeConflict> conflicts) {
        this.id = id;
        this.conflicts = conflicts;
    }

    static Optional<Entry> merge(
            @Nullable Entry base, @Nullable Entry ours, @Nullable Entry theirs, List<MergeConflict> conflicts) {
        var any = ours != null ? ours : theirs != null ? theirs : base;
        return new EntryMerge(any == null ? Optional.empty() : any.id(), conflicts).run(base, ours, theirs);
    }

    private Optional<Entry> run(@Nullable Entry base, @Nullable Entry ours, @Nullable Entry theirs) {
        if (ours == null || theirs == null) {
            return oneSided(base, ours == null ? theirs : ours, ours == null);
        }
        if (same(ours, theirs) || (base != null && same(base, theirs))) {
            return Optional.of(ours);
        }
        return Optional.of(base != null && same(base, ours) ? theirs : parts(base, ours, theirs));
    }

    /** A piece that one side has no longer, or not yet. */
    private Optional<Entry> oneSided(@Nullable Entry base, @Nullable Entry left, boolean ourSideDeleted) {
        if (left == null || base == null) {
            return Optional.ofNullable(left);
        }
        if (same(base, left)) {
            return Optional.empty();
        }
        conflicts.add(new MergeConflict(
                MergeConflict.Kind.DELETED_AND_CHANGED,
                id,
                "entry",
                base.raw(),
                ourSideDeleted ? "" : left.raw(),
                ourSideDeleted ? left.raw() : ""));
        return Optional.of(left);
    }

    private Entry parts(@Nullable Entry base, Entry ours, Entry theirs) {
        int before = conflicts.size();
        var merged = new Diff3<>(new Rules(), pieces(base), pieces(ours), pieces(theirs)).merge();
        var head = new HeadMerge(id, conflicts).merge(base, ours, theirs);
        var texts = new ArrayList<String>();
        texts.add(head);
        merged.forEach(piece -> texts.add(piece.raw()));
        var raw = Eol.join(
                texts,
                Eol.of(ours.raw()),
                ours.raw().endsWith("\n") || theirs.raw().endsWith("\n"));
        var segments = TodoDocument.parse(raw).segments();
        if (segments.size() == 1
                && segments.getFirst() instanceof Entry entry
                && entry.id().equals(ours.id())) {
            return entry;
        }
        conflicts.subList(before, conflicts.size()).clear();
        conflict("entry", base == null ? "" : base.raw(), ours.raw(), theirs.raw());
        return ours;
    }

    /** A field, or anything else of the body. */
    private record Piece(String key, boolean field, String raw, String value) {}

    private static List<Piece> pieces(@Nullable Entry entry) {
        var pieces = new ArrayList<Piece>();
        var count = new HashMap<String, Integer>();
        for (var part : entry == null ? List.<Part>of() : entry.parts()) {
            if (part instanceof Part.Field field) {
                var number = count.merge(field.key(), 1, Integer::sum);
                pieces.add(new Piece("field:" + field.key() + "#" + number, true, field.raw(), field.value()));
            } else {
                pieces.add(new Piece("text:" + part.raw().strip(), false, part.raw(), ""));
            }
        }
        return pieces;
    }

    private final class Rules implements Diff3.Rules<Piece> {

        @Override
        public String key(Piece piece) {
            return piece.key();
        }

        @Override
        public boolean identified(Piece piece) {
            return piece.field();
        }

        @Override
        public Optional<Piece> merge(@Nullable Piece base, @Nullable Piece ours, @Nullable Piece theirs) {
            if (ours == null || theirs == null) {
                return oneSided(base, ours, theirs);
            }
            if (base != null && same(base.raw(), ours.raw())) {
                return Optional.of(theirs);
            }
            boolean theirsChanged = base == null || !same(base.raw(), theirs.raw());
            if (theirsChanged && !Spelling.same(ours.value(), theirs.value()) && ours.field()) {
                conflict(name(ours), base == null ? "" : base.raw(), ours.raw(), theirs.raw());
            }
            return Optional.of(ours);
        }

        private Optional<Piece> oneSided(@Nullable Piece base, @Nullable Piece ours, @Nullable Piece theirs) {
            var left = ours == null ? theirs : ours;
            if (base == null || left == null) {
                return Optional.ofNullable(left);
            }
            if (same(base.raw(), left.raw())) {
                return Optional.empty();
            }
            conflicts.add(new MergeConflict(
                    MergeConflict.Kind.DELETED_AND_CHANGED,
                    id,
                    name(left),
                    base.raw(),
                    ours == null ? "" : ours.raw(),
                    theirs == null ? "" : theirs.raw()));
            return Optional.of(left);
        }

        @Override
        public void disagree(List<Piece> base, List<Piece> ours, List<Piece> theirs) {
            conflicts.add(new MergeConflict(MergeConflict.Kind.TEXT, id, "text", join(base), join(ours), join(theirs)));
        }

        private String join(List<Piece> pieces) {
            return String.join("", pieces.stream().map(Piece::raw).toList());
        }

        private String name(Piece piece) {
            return piece.key()
                    .substring(piece.key().indexOf(':') + 1, piece.key().lastIndexOf('#'));
        }
    }

    private void conflict(String part, String base, String ours, String theirs) {
        conflicts.add(new MergeConflict(MergeConflict.Kind.BOTH_CHANGED, id, part, base, ours, theirs));
    }

    private static boolean same(Entry one, Entry other) {
        return same(one.raw(), other.raw());
    }

    /** Whether two texts are the same but for the end of their last line. */
    private static boolean same(String one, String other) {
        return withoutEnd(one).equals(withoutEnd(other));
    }

    private static String withoutEnd(String text) {
        return text.replaceFirst("\\r?\\n$", "");
    }
}
