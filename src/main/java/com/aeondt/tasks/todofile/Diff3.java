package com.aeondt.tasks.todofile;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Merges three sequences of pieces. Pieces are compared by key. A piece with an identity (an entry, a field) is one thing
 * wherever it stands and however it was changed; any other piece is a line of text.
 *
 * @param <A> the pieces
 * @see <a href="https://www.cis.upenn.edu/~bcpierce/papers/diff3-short.pdf">Khanna, Kunal, Pierce: A formal investigation of
 *     diff3</a>
 */
final class Diff3<A> {

    /** What the pieces are. */
    interface Rules<A> {

        /** What a piece is compared by. */
        String key(A piece);

        /** Whether a piece has an identity. */
        boolean identified(A piece);

        /** One piece of two versions and their common origin, at least one of them there; empty when it is gone. */
        Optional<A> merge(@Nullable A base, @Nullable A ours, @Nullable A theirs);

        /** Both sides put something else in the place of the same lines; both are kept, ours first. */
        void disagree(List<A> base, List<A> ours, List<A> theirs);
    }

    private final Rules<A> rules;
    private final List<A> base;
    private final List<A> ours;
    private final List<A> theirs;
    private final Set<String> ourKeys;
    private final Set<String> theirKeys;
    private final int[] inOurs;
    private final int[] inTheirs;
    private final Map<String, Optional<A>> outcome = new HashMap<>();
    private final Set<String> placed = new HashSet<>();
    private final List<A> merged = new ArrayList<>();

    Diff3(Rules<A> rules, List<A> base, List<A> ours, List<A> theirs) {
        this.rules = rules;
        this.base = base;
        this.ours = ours;
        this.theirs = theirs;
        this.ourKeys = Set.copyOf(keys(ours));
        this.theirKeys = Set.copyOf(keys(theirs));
        this.inOurs = match(base, ours);
        this.inTheirs = match(base, theirs);
        settle();
    }

    List<A> merge() {
        int b = 0;
        int o = 0;
        int t = 0;
        for (int i = 0; i < base.size(); i++) {
            if (inOurs[i] >= 0 && inTheirs[i] >= 0) {
                between(b, i, o, inOurs[i], t, inTheirs[i]);
                place(base.get(i), ours.get(inOurs[i]), theirs.get(inTheirs[i]));
                b = i + 1;
                o = inOurs[i] + 1;
                t = inTheirs[i] + 1;
            }
        }
        between(b, base.size(), o, ours.size(), t, theirs.size());
        return merged;
    }

    /** Decides what becomes of each identified piece, wherever it will stand. */
    private void settle() {
        var keys = new LinkedHashSet<String>();
        var inBase = identified(base, keys);
        var inOurSide = identified(ours, keys);
        var inTheirSide = identified(theirs, keys);
        keys.forEach(key -> outcome.put(key, rules.merge(inBase.get(key), inOurSide.get(key), inTheirSide.get(key))));
    }

    private Map<String, A> identified(List<A> pieces, Set<String> keys) {
        var found = new HashMap<String, A>();
        for (var piece : pieces) {
            if (rules.identified(piece)) {
                keys.add(rules.key(piece));
                found.putIfAbsent(rules.key(piece), piece);
            }
        }
        return found;
    }

    private void between(int b, int bEnd, int o, int oEnd, int t, int tEnd) {
        var was = base.subList(b, bEnd);
        var our = ours.subList(o, oEnd);
        var their = theirs.subList(t, tEnd);
        rescue(was);
        if (same(our, was)) {
            their.forEach(this::place);
        } else if (same(their, was) || same(our, their)) {
            our.forEach(this::place);
        } else {
            var newInOurs = added(b, bEnd, inOurs, our, o);
            var newInTheirs = added(b, bEnd, inTheirs, their, t);
            if (disagree(b, bEnd, newInOurs, newInTheirs)) {
                rules.disagree(lines(was), lines(our), lines(their));
            }
            union(newInOurs, newInTheirs).forEach(this::place);
        }
    }

    /** Keeps pieces that one side took away and the other one changed. */
    private void rescue(List<A> was) {
        for (var piece : was) {
            var key = rules.key(piece);
            if (rules.identified(piece) && (!ourKeys.contains(key) || !theirKeys.contains(key))) {
                place(piece);
            }
        }
    }

    /** Whether both sides replaced a line of text that both took away. */
    private boolean disagree(int b, int bEnd, List<A> newInOurs, List<A> newInTheirs) {
        var our = lines(newInOurs);
        var their = lines(newInTheirs);
        if (our.isEmpty() || their.isEmpty() || same(our, their)) {
            return false;
        }
        for (int i = b; i < bEnd; i++) {
            if (!rules.identified(base.get(i)) && inOurs[i] < 0 && inTheirs[i] < 0) {
                return true;
            }
        }
        return false;
    }

    private List<A> lines(List<A> pieces) {
        return pieces.stream().filter(piece -> !rules.identified(piece)).toList();
    }

    private List<A> added(int b, int bEnd, int[] matches, List<A> side, int offset) {
        var kept = new HashSet<Integer>();
        for (int i = b; i < bEnd; i++) {
            kept.add(matches[i]);
        }
        var added = new ArrayList<A>();
        for (int i = 0; i < side.size(); i++) {
            if (!kept.contains(offset + i)) {
                added.add(side.get(i));
            }
        }
        return added;
    }

    /** All pieces of both, what they have in common once. */
    private List<A> union(List<A> one, List<A> other) {
        var matches = match(one, other);
        var union = new ArrayList<A>();
        int at = 0;
        for (int i = 0; i < one.size(); i++) {
            if (matches[i] >= 0) {
                union.addAll(other.subList(at, matches[i]));
                at = matches[i] + 1;
            }
            union.add(one.get(i));
        }
        union.addAll(other.subList(at, other.size()));
        return union;
    }

    private void place(A piece) {
        if (!rules.identified(piece)) {
            merged.add(piece);
        } else if (placed.add(rules.key(piece))) {
            outcome.getOrDefault(rules.key(piece), Optional.empty()).ifPresent(merged::add);
        }
    }

    private void place(A was, A our, A their) {
        if (rules.identified(was)) {
            place(our);
        } else {
            rules.merge(was, our, their).ifPresent(merged::add);
        }
    }

    private boolean same(List<A> one, List<A> other) {
        return keys(one).equals(keys(other));
    }

    private List<String> keys(List<A> pieces) {
        return pieces.stream().map(rules::key).toList();
    }

    /** For each piece of one sequence its partner in the other, or -1. */
    private int[] match(List<A> from, List<A> to) {
        var matches = new int[from.size()];
        Arrays.fill(matches, -1);
        int source = 0;
        int target = 0;
        for (AbstractDelta<String> delta : DiffUtils.diff(keys(from), keys(to)).getDeltas()) {
            while (source < delta.getSource().getPosition()) {
                matches[source++] = target++;
            }
            source += delta.getSource().size();
            target += delta.getTarget().size();
        }
        while (source < from.size()) {
            matches[source++] = target++;
        }
        return matches;
    }
}
