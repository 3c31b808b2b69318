package com.aeondt.graph.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aeondt.graph.question.GraphNode;
import com.aeondt.graph.question.Neighborhood;
import com.aeondt.graph.question.Traversals;
import com.aeondt.graph.store.GraphMigrations;
import com.aeondt.graph.store.SchemaStep;
import com.aeondt.platform.LoggedEvent;
import com.aeondt.platform.Position;
import com.aeondt.platform.ProjectionBatch;
import com.aeondt.platform.StaleWatermarkException;
import com.aeondt.platform.Tenant;
import com.aeondt.platform.TenantId;
import com.aeondt.platform.events.Projections;
import com.aeondt.support.AeonIT;
import com.aeondt.support.ProjectionRest;
import com.aeondt.tasks.NewTask;
import com.aeondt.tasks.TaskDetails;
import com.aeondt.tasks.TaskView;
import com.aeondt.tasks.Tasks;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@AeonIT
class GraphProjectionIT {

    private final TenantId tenant = new TenantId(UUID.randomUUID());
    private final Tasks tasks;
    private final GraphProjection projection;
    private final Traversals traversals;
    private final GraphMigrations migrations;
    private final ProjectionRest rest;
    private final Projections projections;

    @Autowired
    GraphProjectionIT(
            Tasks tasks,
            GraphProjection projection,
            Traversals traversals,
            GraphMigrations migrations,
            ProjectionRest rest,
            Projections projections) {
        this.tasks = tasks;
        this.projection = projection;
        this.traversals = traversals;
        this.migrations = migrations;
        this.rest = rest;
        this.projections = projections;
    }

    @BeforeEach
    void empty() {
        rest.begin(GraphProjection.NAME);
        projection.reset(projections.end());
    }

    @AfterEach
    void goOn() {
        rest.end(projection);
    }

    @Test
    void aTaskAndItsDependenciesBecomeNodesAndEdges() {
        var schema = planned("Design the schema");
        var code = planned("Write the code", schema);

        apply(code, schema);

        var around = Tenant.call(tenant, () -> traversals.neighbors(code.key().value(), Neighborhood.within(1)));
        assertThat(around.nodes()).extracting(GraphNode::name).containsExactly("Write the code", "Design the schema");
        assertThat(around.edges()).singleElement().satisfies(edge -> {
            assertThat(edge.type()).isEqualTo("depends-on");
            assertThat(edge.source()).isEqualTo("task--" + code.id());
            assertThat(edge.target()).isEqualTo("task--" + schema.id());
        });
    }

    @Test
    void theSameBatchTwiceIsRefusedAndChangesNothing() {
        var task = planned("Once");
        var batch = batch(task);
        projection.apply(batch);

        assertThatThrownBy(() -> projection.apply(batch)).isInstanceOf(StaleWatermarkException.class);
        assertThat(projection.watermark()).contains(batch.to());
        assertThat(drift(false).none()).isTrue();
    }

    @Test
    void aCheckFindsWhatIsMissingAndMendsIt() {
        planned("Seen", planned("By nobody"));

        var found = drift(false);
        assertThat(found.missing()).isEqualTo(2);
        assertThat(drift(true).repaired()).isEqualTo(2);
        assertThat(drift(false).none()).isTrue();
    }

    @Test
    void anotherTenantSeesNothingOfIt() {
        var task = planned("Secret");
        apply(task);

        var other = new TenantId(UUID.randomUUID());
        assertThatThrownBy(() ->
                        Tenant.run(other, () -> traversals.neighbors(task.id().toString(), Neighborhood.within(1))))
                .hasMessageContaining("There is no node");
    }

    @Test
    void theSchemaOfNeo4jIsAtItsLatestStep() {
        apply(planned("Anything"));

        assertThat(migrations.verify())
                .isNotEmpty()
                .allSatisfy(step -> assertThat(step.state()).isEqualTo(SchemaStep.State.APPLIED));
    }

    private TaskView planned(String title, TaskView... dependencies) {
        var waitsFor = List.of(dependencies).stream()
                .map(task -> new Tasks.Dependency(task.id(), null))
                .toList();
        return Tenant.call(tenant, () -> tasks.plan(new NewTask(null, null, TaskDetails.titled(title), waitsFor)));
    }

    private void apply(TaskView... changed) {
        projection.apply(batch(changed));
    }

    private ProjectionBatch batch(TaskView... changed) {
        var from = projection.watermark().orElseThrow();
        var to = new Position(from.epoch(), from.xid(), from.seq() + changed.length);
        var events = List.of(changed).stream()
                .map(task -> new LoggedEvent(
                        to, tenant, "tasks.created.v1", task.id().subject(), "{}", Instant.EPOCH))
                .toList();
        return new ProjectionBatch(Optional.of(from), to, events);
    }

    private com.aeondt.platform.Projection.Drift drift(boolean repair) {
        var state = projection.states().stream()
                .filter(kind -> kind.kind().equals("task"))
                .findFirst()
                .orElseThrow();
        return Tenant.call(tenant, () -> state.check(repair));
    }
}
