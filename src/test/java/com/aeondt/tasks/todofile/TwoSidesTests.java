package com.aeondt.tasks.todofile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;

/** A server and a repository, edited on both sides and synchronised again and again: as a git remote is, without git. */
class TwoSidesTests {

    private static final Pattern MARK = Pattern.compile("m[AB]\\d+");

    private String base = RandomEdits.file(20);
    private String server = base;
    private String repository = base;
    private final List<MergeConflict> conflicts = new ArrayList<>();

    @Property(tries = 20)
    void bothSidesEndEqualAndASecondSyncChangesNothing(@ForAll long seed) {
        edit(seed, 5, 10);
    }

    /** 1,000 edits on each side. */
    @Property(tries = 20)
    @Tag("nightly")
    void bothSidesEndEqualAfterAThousandEditsEach(@ForAll long seed) {
        edit(seed, 20, 50);
    }

    private void edit(long seed, int rounds, int edits) {
        base = server = repository = RandomEdits.file(20);
        conflicts.clear();
        var here = new RandomEdits(seed, "A");
        var there = new RandomEdits(~seed, "B");
        for (int round = 0; round < rounds; round++) {
            server = here.edit(server, edits);
            repository = there.edit(repository, edits);
            var written = written();

            sync();

            assertThat(repository).isEqualTo(server);
            var kept = marks(server);
            conflicts.forEach(conflict -> {
                kept.addAll(marks(conflict.ours()));
                kept.addAll(marks(conflict.theirs()));
            });
            assertThat(kept).containsAll(written);
            var before = server;
            int known = conflicts.size();
            sync();
            assertThat(server).isEqualTo(before);
            assertThat(repository).isEqualTo(before);
            assertThat(conflicts).hasSize(known);
        }
    }

    /** What must not be lost: all that is new on a side, and what both still have. What one side deleted is gone. */
    private Set<String> written() {
        var old = marks(base);
        var here = marks(server);
        var there = marks(repository);
        var both = new HashSet<>(here);
        both.retainAll(there);
        var written = new HashSet<>(here);
        written.addAll(there);
        written.removeAll(old);
        written.addAll(both);
        return written;
    }

    /** Pull, merge, push. */
    private void sync() {
        var merged = ThreeWayMerge.merge(
                TodoDocument.parse(base), TodoDocument.parse(server), TodoDocument.parse(repository));
        conflicts.addAll(merged.conflicts());
        server = merged.text();
        repository = server;
        base = server;
    }

    private static Set<String> marks(String text) {
        return MARK.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
    }
}
