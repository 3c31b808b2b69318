package com.aeondt.graph.model;

import com.aeondt.graph.EntityId;
import com.aeondt.graph.Tlp;
import com.aeondt.graph.model.Outcome.Result;
import com.aeondt.graph.schema.GraphSchema;
import com.aeondt.platform.Violation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Writes a batch of statements of one source within the current transaction. */
@Component
class IntakeBatches {

    private final Turn turn;
    private final SourceRows sources;
    private final MergeRows merges;
    private final Recorder recorder;

    IntakeBatches(Turn turn, SourceRows sources, MergeRows merges, Recorder recorder) {
        this.turn = turn;
        this.sources = sources;
        this.merges = merges;
        this.recorder = recorder;
    }

    void write(String source, IntakeBatch batch, GraphSchema schema) {
        var statements = batch.statements();
        if (statements.isEmpty()) {
            return;
        }
        var at = turn.take();
        var effective = merges.effective(statements.stream().map(Prepared::id).toList());
        var before = recorder.about(new LinkedHashSet<>(effective.values()));
        var standing = recorder.ends(statements.stream()
                .filter(statement -> statement.ends() != null)
                .map(Prepared::id)
                .toList());
        var added = new ArrayList<Assertion>();
        var ends = new HashMap<EntityId, Ends>();
        for (var statement : statements) {
            var assertion = assertion(source, statement, effective, at);
            var all = before.getOrDefault(assertion.subjectId(), List.of());
            var refusal = otherEnds(statement, standing.get(statement.id()))
                    .or(() -> markedTooHigh(assertion, all, batch.clearance()));
            if (refusal.isPresent()) {
                batch.refused(statement, refusal.get());
                continue;
            }
            var result = result(assertion, all);
            batch.done(statement, result);
            if (result != Result.UNCHANGED) {
                added.add(assertion);
                if (statement.ends() != null) {
                    ends.put(statement.id(), statement.ends());
                }
            }
        }
        if (!added.isEmpty()) {
            sources.touch(source, at);
        }
        recorder.add(added, before, standing, ends, schema, at);
    }

    private static Assertion assertion(
            String source, Prepared statement, Map<EntityId, EntityId> effective, Instant at) {
        return new Assertion(
                statement.id(),
                source,
                Objects.requireNonNull(effective.get(statement.id())),
                statement.object(),
                statement.qualifiers(),
                at);
    }

    private static Result result(Assertion assertion, List<Assertion> before) {
        if (before.isEmpty()) {
            return Result.CREATED;
        }
        return before.stream()
                        .filter(assertion::isOfTheSame)
                        .anyMatch(other -> other.saysTheSameAs(assertion) || isOlder(assertion, other))
                ? Result.UNCHANGED
                : Result.UPDATED;
    }

    /** A version that the source itself has left behind, as STIX counts them, does not come back. */
    private static boolean isOlder(Assertion assertion, Assertion known) {
        var stated = modified(assertion);
        var before = modified(known);
        return stated.isPresent() && before.isPresent() && stated.get().isBefore(before.get());
    }

    private static Optional<Instant> modified(Assertion assertion) {
        return Optional.ofNullable(assertion.object().get("modified"))
                .filter(JsonNode::isString)
                .flatMap(text -> Qualifiers.moment(text.stringValue()));
    }

    private static Optional<Violation> otherEnds(Prepared statement, @Nullable Ends known) {
        if (statement.ends() == null || known == null || known.equals(statement.ends())) {
            return Optional.empty();
        }
        return Optional.of(new Violation(
                "/id",
                "other-ends",
                "The relationship of this id is '%s' from %s to %s. A relationship never changes its ends: give another id."
                        .formatted(known.type(), known.source(), known.target())));
    }

    /** Nobody marks what he could not read afterwards, and nobody takes a marking off that he may not see. */
    private static Optional<Violation> markedTooHigh(Assertion assertion, List<Assertion> before, Tlp clearance) {
        boolean hidden = before.stream()
                .filter(assertion::isOfTheSame)
                .anyMatch(other -> other.qualifiers().tlp().compareTo(clearance) > 0);
        return hidden || assertion.qualifiers().tlp().compareTo(clearance) > 0
                ? Optional.of(
                        new Violation("/tlp", "marking-too-high", "You may mark up to %s.".formatted(clearance.text())))
                : Optional.empty();
    }
}
