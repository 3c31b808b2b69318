package com.aeondt.graph.model;

import com.aeondt.graph.Clearance;
import com.aeondt.graph.EntityId;
import com.aeondt.graph.GraphError;
import com.aeondt.graph.model.Outcome.Result;
import com.aeondt.platform.AeonException;
import com.aeondt.platform.Tenant;
import com.aeondt.platform.TenantId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** One statement at a time, and what was said before. */
@Component
class Said {

    private final Intake intake;
    private final AssertionRows assertions;
    private final MergeRows merges;
    private final EntityRows entities;
    private final Turn turn;

    Said(Intake intake, AssertionRows assertions, MergeRows merges, EntityRows entities, Turn turn) {
        this.intake = intake;
        this.assertions = assertions;
        this.merges = merges;
        this.entities = entities;
        this.turn = turn;
    }

    /** See {@link Turn#take}. */
    void begin() {
        turn.take();
    }

    /**
     * Takes one statement in.
     *
     * @return what it is about, as it was stated
     * @throws AeonException {@link GraphError#STATEMENT_INVALID}
     */
    EntityId take(String source, Statement statement) {
        var outcomes = new ArrayList<Outcome>();
        intake.take(source, List.of(statement).iterator(), outcomes::add);
        var outcome = outcomes.getFirst();
        if (outcome.result() == Result.REFUSED) {
            throw refused(outcome);
        }
        return Objects.requireNonNull(outcome.id());
    }

    /** The id that an entity's statement is about: its own, or the one that follows from what identifies it. */
    EntityId idOf(Statement.EntityStatement statement) {
        if (statement.id() != null) {
            return statement.id();
        }
        return intake.identify(statement.type(), statement.object())
                .orElseThrow(() -> new AeonException(
                        GraphError.STATEMENT_INVALID,
                        "There is no type '%s', or nothing that identifies one. GET /graph/schema shows the types and what identifies them."
                                .formatted(statement.type())));
    }

    @Transactional(readOnly = true)
    EntityId effective(EntityId id, @Nullable Instant asOf) {
        return merges.effective(List.of(id), asOf).getOrDefault(id, id);
    }

    @Transactional(readOnly = true)
    boolean saysSomething(String source, EntityId stated) {
        return assertions.isStated(source, stated);
    }

    /** Whether the tenant has it, whoever may see it. */
    @Transactional(readOnly = true)
    boolean isThere(EntityId id) {
        return !entities.present(List.of(id)).isEmpty();
    }

    /** What is said about an entity, the most weighty first, as far as the caller may know. */
    @Transactional(readOnly = true)
    List<Assertion> about(EntityView entity) {
        int clearance = Clearance.current().level();
        var whose = entity.shared() ? TenantId.PUBLIC : Tenant.current();
        return assertions.about(List.of(entity.id()), whose).getOrDefault(entity.id(), List.of()).stream()
                .filter(assertion -> assertion.qualifiers().tlp().level() <= clearance)
                .sorted(Fold.PRIORITY)
                .toList();
    }

    boolean isPublicTenant() {
        return Tenant.current().equals(TenantId.PUBLIC);
    }

    static AeonException refused(Outcome outcome) {
        var violations = outcome.violations();
        var detail = violations.isEmpty()
                ? "It cannot be read."
                : violations.getFirst().detail();
        return new AeonException(GraphError.STATEMENT_INVALID, detail, violations);
    }
}
