package com.aeondt.tasks.todofile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Merges two versions of a file that come from one: entries by id and field by field, the text between them by lines. No
 * line is lost: what is not in the merged text is in a conflict.
 */
public final class ThreeWayMerge {

    private final List<MergeConflict> conflicts = new ArrayList<>();
    private final Set<String> baseIds = new HashSet<>();
    private final Set<String> nameless = new HashSet<>();

    private ThreeWayMerge() {}

    /** Merges {@code ours} and {@code theirs}, which both come from {@code base}. */
    public static Merged merge(TodoDocument base, TodoDocument ours, TodoDocument theirs) {
        return new ThreeWayMerge().run(base, ours, theirs);
    }

    private Merged run(TodoDocument base, TodoDocument ours, TodoDocument theirs) {
        if (ours.text().equals(theirs.text()) || theirs.text().equals(base.text())) {
            return new Merged(ours.text(), List.of());
        }
        if (ours.text().equals(base.text())) {
            return new Merged(theirs.text(), List.of());
        }
        for (var entry : base.entries()) {
            entry.id().ifPresentOrElse(baseIds::add, () -> nameless.add(title(entry)));
        }
        var merged = new Diff3<>(new DocumentRules(), atoms(base), atoms(ours), atoms(theirs)).merge();
        var pieces = merged.stream().map(Atom::raw).toList();
        boolean ended = theirs.text().endsWith("\n") == base.text().endsWith("\n")
                ? ours.text().endsWith("\n")
                : theirs.text().endsWith("\n");
        boolean last = !pieces.isEmpty() && pieces.getLast().endsWith("\n");
        return new Merged(Eol.join(pieces, Eol.of(ours.text()), ended || last), conflicts);
    }

    /** An entry, or a line of text. */
    private record Atom(String key, String raw, @Nullable Entry entry) {}

    private List<Atom> atoms(TodoDocument document) {
        var atoms = new ArrayList<Atom>();
        var count = new HashMap<String, Integer>();
        for (var segment : document.segments()) {
            if (segment instanceof Entry entry) {
                var key = key(entry);
                atoms.add(new Atom(key + "#" + count.merge(key, 1, Integer::sum), entry.raw(), entry));
            } else {
                Line.split(segment.raw()).forEach(line -> atoms.add(new Atom("text:" + line.text(), line.raw(), null)));
            }
        }
        return atoms;
    }

    /** The id, or the title where there is none; an entry that just got its id is still the one with its title. */
    private String key(Entry entry) {
        var id = entry.id();
        boolean fresh = id.isPresent() && !baseIds.contains(id.get()) && nameless.contains(title(entry));
        return id.isPresent() && !fresh ? "id:" + id.get() : "title:" + title(entry);
    }

    private static String title(Entry entry) {
        return Spelling.collapse(entry.title());
    }

    private final class DocumentRules implements Diff3.Rules<Atom> {

        @Override
        public String key(Atom piece) {
            return piece.key();
        }

        @Override
        public boolean identified(Atom piece) {
            return piece.entry() != null;
        }

        @Override
        public Optional<Atom> merge(@Nullable Atom base, @Nullable Atom ours, @Nullable Atom theirs) {
            var any = ours != null ? ours : theirs != null ? theirs : base;
            if (any == null || any.entry() == null) {
                return text(base, ours, theirs);
            }
            return EntryMerge.merge(entry(base), entry(ours), entry(theirs), conflicts)
                    .map(entry -> new Atom(any.key(), entry.raw(), entry));
        }

        /** Only the ends of the lines differ. */
        private Optional<Atom> text(@Nullable Atom base, @Nullable Atom ours, @Nullable Atom theirs) {
            boolean changed = base != null && ours != null && !base.raw().equals(ours.raw());
            return Optional.ofNullable(changed ? ours : theirs);
        }

        private @Nullable Entry entry(@Nullable Atom atom) {
            return atom == null ? null : atom.entry();
        }

        @Override
        public void disagree(List<Atom> base, List<Atom> ours, List<Atom> theirs) {
            conflicts.add(new MergeConflict(
                    MergeConflict.Kind.TEXT, Optional.empty(), "text", join(base), join(ours), join(theirs)));
        }

        private String join(List<Atom> atoms) {
            return String.join("", atoms.stream().map(Atom::raw).toList());
        }
    }
}
