package com.aeondt.graph.projection;

import static org.assertj.core.api.Assertions.assertThat;

import com.aeondt.platform.Position;
import com.aeondt.platform.Projection.Drift;
import com.aeondt.platform.Tenant;
import com.aeondt.platform.TenantId;
import com.aeondt.support.AeonIT;
import com.aeondt.tasks.NewTask;
import com.aeondt.tasks.TaskDetails;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A rebuild makes the same copy, and a check finds and mends what is not. */
@AeonIT
class GraphDriftIT extends CopyByHand {

    @Test
    void aRebuildMakesWhatTheLogMade() {
        takeAs(TenantId.PUBLIC, technique("T1566", technique));
        take(
                service("A"),
                service("B"),
                dependsOn("A", "B"),
                dependsOn("A", "nobody"),
                relationship("related-to", id("B"), technique));
        follow(TenantId.PUBLIC);
        follow(tenant);
        var before = content();
        projection.reset(Position.START);
        assertThat(content()).isEmpty();

        for (var each : List.of(TenantId.PUBLIC, tenant)) {
            Tenant.run(each, this::rebuild);
        }

        assertThat(content()).hasSize(3).isEqualTo(before);
    }

    @Test
    void aCheckFindsEveryKindOfDamageAndMendsIt() {
        take(service("A"), service("B"), service("C"), dependsOn("A", "B"), dependsOn("B", "C"), dependsOn("C", "A"));
        follow(tenant);
        var whole = content();
        damage("MATCH (n:Service {tenantId: $tenant, name: 'A'}) DETACH DELETE n");
        damage("MATCH (n:Service {tenantId: $tenant, name: 'B'}) SET n.name = 'Z', n._tlp = 3, n:Malware");
        damage(
                "CREATE (:Node:Service {tenantId: $tenant, id: 'service--00000000-0000-0000-0000-000000000000', type: 'service', name: 'Ghost'})");
        damage(
                "MATCH (b {tenantId: $tenant, name: 'Z'})-[r]->(c {tenantId: $tenant, name: 'C'}) "
                        + "CREATE (c)-[:USES {tenantId: $tenant, id: 'relationship--00000000-0000-0000-0000-000000000000', _owner: 'graph'}]->(b) SET r.weight = 1");

        assertThat(drift(tenant, "entity", false)).isEqualTo(new Drift(3, 3, 1, 1, 1, 0));
        assertThat(drift(tenant, "entity", true).repaired()).isEqualTo(3);
        assertThat(drift(tenant, "relationship", false).none()).isFalse();
        drift(tenant, "relationship", true);

        assertThat(drift(tenant, "entity", false)).isEqualTo(new Drift(3, 3, 0, 0, 0, 0));
        assertThat(drift(tenant, "relationship", false)).isEqualTo(new Drift(3, 3, 0, 0, 0, 0));
        assertThat(content()).isEqualTo(whole);
    }

    @Test
    void aCheckFindsWrongDegreesAndMendsThem() {
        var task = Tenant.call(
                tenant, () -> tasks.plan(new NewTask(null, null, TaskDetails.titled("Mend it"), List.of())));
        take(service("A"), service("B"), dependsOn("A", "B"));
        follow(tenant);
        damage("MATCH (n:Service {tenantId: $tenant, name: 'A'}) SET n.degree = 7");
        damage("MATCH (n:Task {tenantId: $tenant, key: '" + task.key().value() + "'}) SET n.degree = 3");

        assertThat(drift(tenant, "entity", false)).isEqualTo(new Drift(2, 2, 0, 0, 1, 0));
        assertThat(drift(tenant, "task", false)).isEqualTo(new Drift(1, 1, 0, 0, 1, 0));
        assertThat(drift(tenant, "entity", true).repaired()).isEqualTo(1);
        assertThat(drift(tenant, "task", true).repaired()).isEqualTo(1);

        assertThat(drift(tenant, "entity", false).none()).isTrue();
        assertThat(drift(tenant, "task", false).none()).isTrue();
        assertThat(text("MATCH (n:Service {tenantId: $tenant, name: 'A'}) RETURN toString(n.degree) AS text"))
                .containsExactly("1");
    }
}
