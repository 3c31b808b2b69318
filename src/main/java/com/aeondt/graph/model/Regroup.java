package com.aeondt.graph.model;

import com.aeondt.graph.EntityId;
import com.aeondt.graph.schema.Schemas;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Lets statements and ends of relationships count for what the standing merges say. Within a {@link Turn}. */
@Component
class Regroup {

    private final Turn turn;
    private final Schemas schemas;
    private final MergeRows merges;
    private final AssertionRows assertions;
    private final Recorder recorder;

    Regroup(Turn turn, Schemas schemas, MergeRows merges, AssertionRows assertions, Recorder recorder) {
        this.turn = turn;
        this.schemas = schemas;
        this.merges = merges;
        this.assertions = assertions;
        this.recorder = recorder;
    }

    /** After a merge: everything that counted for one of these counts for what it has become part of. */
    void subjects(Set<EntityId> subjects, String end) {
        var at = turn.take();
        var touching = recorder.touching(subjects);
        var said = assertions.about(subjects);
        said.values().forEach(this::move);
        recorder.regroup(subjects, schemas.current(), at, end);
        recorder.rewire(touching, at);
    }

    /** After a merge was undone: what belongs to the restored entity leaves the survivor. */
    void split(EntityId survivor, EntityId restored) {
        var at = turn.take();
        var touching = recorder.touching(List.of(survivor));
        move(assertions.about(List.of(survivor)).getOrDefault(survivor, List.of()));
        recorder.regroup(new HashSet<>(List.of(survivor, restored)), schemas.current(), at, "removed");
        recorder.rewire(touching, at);
    }

    private void move(Collection<Assertion> said) {
        var effective = merges.effective(
                said.stream().map(Assertion::statedId).distinct().toList());
        assertions.put(said.stream()
                .map(assertion ->
                        assertion.countingFor(effective.getOrDefault(assertion.statedId(), assertion.statedId())))
                .toList());
    }
}
