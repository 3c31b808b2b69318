package com.aeondt.auth.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.aeondt.auth.audit.Change.Kind;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ChangeTests {

    @Test
    void onlyWhatDiffersIsKept() {
        var change = Change.updated(
                Map.of("title", "old", "state", "CREATE", "tags", List.of("a")),
                Map.of("title", "new", "state", "CREATE", "tags", List.of("a")));

        assertThat(change).isEqualTo(new Change(Kind.UPDATED, Map.of("title", "old"), Map.of("title", "new")));
    }

    @Test
    void arraysAreComparedByWhatIsInThem() {
        var change = Change.updated(Map.of("tags", new String[] {"a"}), Map.of("tags", new String[] {"a"}));

        assertThat(change.kind()).isEqualTo(Kind.NOTHING);
    }

    @Test
    void severalUpdatesAreOne() {
        var change = Change.updated(Map.of("state", "A"), Map.of("state", "B"))
                .then(Change.updated(Map.of("state", "B", "rank", 1), Map.of("state", "C", "rank", 2)));

        assertThat(change)
                .isEqualTo(new Change(Kind.UPDATED, Map.of("state", "A", "rank", 1), Map.of("state", "C", "rank", 2)));
    }

    @Test
    void thereAndBackIsNothing() {
        var change = Change.updated(Map.of("state", "A"), Map.of("state", "B"))
                .then(Change.updated(Map.of("state", "B"), Map.of("state", "A")));

        assertThat(change.kind()).isEqualTo(Kind.NOTHING);
    }

    @Test
    void whatIsMadeAndChangedIsMadeAsItIsInTheEnd() {
        var change = Change.created(Map.of("state", "A", "title", "t"))
                .then(Change.updated(Map.of("state", "A"), Map.of("state", "B")));

        assertThat(change).isEqualTo(Change.created(Map.of("state", "B", "title", "t")));
    }

    @Test
    void whatIsMadeAndRemovedNeverWas() {
        var change = Change.created(Map.of("state", "A")).then(Change.deleted(Map.of("state", "A")));

        assertThat(change.kind()).isEqualTo(Kind.NOTHING);
    }

    @Test
    void whatIsChangedAndRemovedWasWhatItWasBefore() {
        var change = Change.updated(Map.of("state", "A"), Map.of("state", "B"))
                .then(Change.deleted(Map.of("state", "B", "title", "t")));

        assertThat(change).isEqualTo(Change.deleted(Map.of("state", "A", "title", "t")));
    }
}
