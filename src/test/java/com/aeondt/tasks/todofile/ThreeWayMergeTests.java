package com.aeondt.tasks.todofile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import org.junit.jupiter.api.Test;

class ThreeWayMergeTests {

    private static final String BASE = """
            # Plan

            Intro.

            - [ ] [P2] One @a #x due:2026-12-01
              - ID: TASK-1
              - Context: why
              - Custom: kept
            - [ ] [P2] Two
              - ID: TASK-2

            Outro.
            """;

    @Test
    void differentPartsOfOneEntryAreBothTaken() {
        var merged = merge(
                BASE,
                BASE.replace("- [ ] [P2] One", "- [x] [P2] One").replace("why", "because"),
                BASE.replace("One @a #x due:2026-12-01", "Uno @a #x #y due:2026-W50")
                        .replace("  - Custom: kept\n", "  - Custom: kept\n  - Risk: some\n"));

        assertThat(merged.conflicts()).isEmpty();
        assertThat(merged.text())
                .isEqualTo(BASE.replace("- [ ] [P2] One @a #x due:2026-12-01", "- [x] [P2] Uno @a #x due:2026-W50 #y")
                        .replace("why", "because")
                        .replace("  - Custom: kept\n", "  - Custom: kept\n  - Risk: some\n"));
    }

    @Test
    void onePartChangedTwiceIsAConflictThatKeepsBothTexts() {
        var merged = merge(BASE, BASE.replace("why", "ours"), BASE.replace("why", "theirs"));

        assertThat(merged.text()).isEqualTo(BASE.replace("why", "ours"));
        assertThat(merged.conflicts()).singleElement().satisfies(conflict -> {
            assertThat(conflict.kind()).isEqualTo(MergeConflict.Kind.BOTH_CHANGED);
            assertThat(conflict.id()).contains("TASK-1");
            assertThat(conflict.part()).isEqualTo("context");
            assertThat(conflict.theirs()).contains("theirs");
        });
    }

    @Test
    void whatOneSideDeletedAndTheOtherChangedIsKept() {
        var deleted = BASE.replace("- [ ] [P2] Two\n  - ID: TASK-2\n", "");
        var merged = merge(BASE, deleted, BASE.replace("Two", "Too"));

        assertThat(merged.text()).isEqualTo(BASE.replace("Two", "Too"));
        assertThat(merged.conflicts())
                .extracting(MergeConflict::kind)
                .containsExactly(MergeConflict.Kind.DELETED_AND_CHANGED);
        assertThat(merge(BASE, deleted, BASE.replace("why", "theirs")).text())
                .isEqualTo(deleted.replace("why", "theirs"));
    }

    @Test
    void anEntryMayMoveOnOneSideAndChangeOnTheOther() {
        var two = "- [ ] [P2] Two\n  - ID: TASK-2\n";
        var moved = BASE.replace(two, "").replace("Intro.\n\n", "Intro.\n\n" + two);

        assertThat(merge(BASE, moved, BASE.replace("Two", "Too")).text()).isEqualTo(moved.replace("Two", "Too"));
        assertThat(merge(BASE, BASE.replace("Two", "Too"), moved).text()).isEqualTo(moved.replace("Two", "Too"));
    }

    @Test
    void newEntriesOfBothSidesStandBoth() {
        var merged = merge(
                BASE,
                BASE.replace("\nOutro", "- [ ] Three\n  - ID: TASK-3\n\nOutro"),
                BASE.replace("\nOutro", "- [ ] Four\n  - ID: TASK-4\n\nOutro"));

        assertThat(merged.conflicts()).isEmpty();
        assertThat(TodoDocument.parse(merged.text()).entries())
                .extracting(Entry::title)
                .containsExactly("One", "Two", "Three", "Four");
    }

    @Test
    void anEntryThatGotItsIdIsStillTheSameEntry() {
        var base = "- [ ] Fresh\n";
        var merged = merge(base, "- [ ] Fresh\n  - ID: TASK-9\n", "- [x] Fresh\n");

        assertThat(merged.text()).isEqualTo("- [x] Fresh\n  - ID: TASK-9\n");
    }

    @Test
    void linesBetweenEntriesChangedTwiceStandBothAndAreAConflict() {
        var merged = merge(BASE, BASE.replace("Intro.", "Ours."), BASE.replace("Intro.", "Theirs."));

        assertThat(merged.text()).isEqualTo(BASE.replace("Intro.", "Ours.\nTheirs."));
        assertThat(merged.conflicts()).extracting(MergeConflict::kind).containsExactly(MergeConflict.Kind.TEXT);
    }

    @Test
    void lineEndsAreNoChangeOfContent() {
        var crlf = BASE.replace("\n", "\r\n");

        assertThat(merge(BASE, crlf, BASE).text()).isEqualTo(crlf);
        assertThat(merge(BASE, BASE, crlf).text()).isEqualTo(crlf);
    }

    @Property(tries = 40)
    void nothingIsLostAndTheSecondMergeChangesNothing(@ForAll long seed) {
        check(seed, 50);
    }

    @Property(tries = 20)
    @Tag("nightly")
    void nothingIsLostInAThousandEdits(@ForAll long seed) {
        check(seed, 1_000);
    }

    private static void check(long seed, int edits) {
        var base = RandomEdits.file(20);
        var ours = new RandomEdits(seed, "A").edit(base, edits);
        var theirs = new RandomEdits(~seed, "B").edit(base, edits);

        var merged = merge(base, ours, theirs);

        var kept = marks(merged.text());
        merged.conflicts().forEach(conflict -> {
            kept.addAll(marks(conflict.ours()));
            kept.addAll(marks(conflict.theirs()));
        });
        assertThat(kept).containsAll(marks(ours)).containsAll(marks(theirs));
        var entries = TodoDocument.parse(merged.text());
        assertThat(entries.ids())
                .containsAll(shared(
                        TodoDocument.parse(ours).ids(),
                        TodoDocument.parse(theirs).ids()));
        assertThat(entries.entries().stream().map(Entry::id).toList()).doesNotHaveDuplicates();
        assertThat(merge(merged.text(), merged.text(), merged.text()).text()).isEqualTo(merged.text());
        assertThat(marks(merge(base, theirs, ours).text())).isSubsetOf(kept);
        // a merge that is repeated because nobody heard of the first one says the same
        assertThat(marks(merge(base, merged.text(), theirs).text())).isEqualTo(marks(merged.text()));
    }

    private static Set<String> marks(String text) {
        return Pattern.compile("m[AB]\\d+")
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toSet());
    }

    private static Set<String> shared(Set<String> one, Set<String> other) {
        return one.stream().filter(other::contains).collect(Collectors.toSet());
    }

    private static Merged merge(String base, String ours, String theirs) {
        return ThreeWayMerge.merge(TodoDocument.parse(base), TodoDocument.parse(ours), TodoDocument.parse(theirs));
    }
}
