package com.aeondt.graph.projection;

import static org.assertj.core.api.Assertions.assertThat;

import com.aeondt.graph.EntityId;
import com.aeondt.platform.Projection.Drift;
import com.aeondt.platform.Tenant;
import com.aeondt.platform.TenantId;
import com.aeondt.support.AeonIT;
import com.aeondt.tasks.NewTask;
import com.aeondt.tasks.TaskDetails;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The copy follows the log. */
@AeonIT
class EntityProjectionIT extends CopyByHand {

    @Test
    void entitiesBecomeNodesAndRelationshipsEdges() {
        take(service("Payments"), service("Orders"), dependsOn("Payments", "Orders"));
        follow(tenant);

        assertThat(text("MATCH (a:Node:Service {tenantId: $tenant})-[r:DEPENDS_ON {tenantId: $tenant}]->(b:Service) "
                        + "RETURN a.name + ' ' + b.name + ' ' + a.degree + ' ' + r._owner + ' ' + a._tlp AS text"))
                .containsExactly("Payments Orders 1 graph 0");
        assertThat(drift(tenant, "entity", false)).isEqualTo(new Drift(2, 2, 0, 0, 0, 0));
        assertThat(drift(tenant, "relationship", false)).isEqualTo(new Drift(1, 1, 0, 0, 0, 0));
    }

    @Test
    void anEdgeWaitsForItsEndsAndFindsThemLater() {
        take(dependsOn("Payments", "Orders"));
        follow(tenant);
        assertThat(edges()).isEmpty();

        take(service("Payments"));
        follow(tenant);
        assertThat(edges()).isEmpty();

        take(service("Orders"));
        follow(tenant);
        assertThat(edges()).containsExactly("Payments DEPENDS_ON Orders");
    }

    @Test
    void aTenantsStatementAboutPublicKnowledgeIsItsOwn() {
        takeAs(TenantId.PUBLIC, technique("T1566", technique));
        take(service("Mail"), relationship("related-to", id("Mail"), technique));
        follow(TenantId.PUBLIC);
        follow(tenant);

        assertThat(edges()).containsExactly("Mail RELATED_TO T1566");
        assertThat(text("MATCH (n:Node {id: '" + technique + "'}) RETURN n.tenantId + ' ' + n.degree AS text"))
                .containsExactly(TenantId.PUBLIC + " 0");
    }

    @Test
    void anOwnCopyOfAPublicObjectTakesItsEdgesOver() {
        takeAs(TenantId.PUBLIC, technique("public", technique));
        take(service("Mail"), relationship("related-to", id("Mail"), technique));
        follow(TenantId.PUBLIC);
        follow(tenant);
        take(technique("own", technique));
        follow(tenant);

        assertThat(edges()).containsExactly("Mail RELATED_TO own");
        assertThat(drift(tenant, "relationship", false)).isEqualTo(new Drift(1, 1, 0, 0, 0, 0));
    }

    @Test
    void aTaskCanBeAnEnd() {
        var task = Tenant.call(
                tenant, () -> tasks.plan(new NewTask(null, null, TaskDetails.titled("Mend it"), List.of())));
        take(
                service("Mail"),
                relationship(
                        "tracked-by", id("Mail"), EntityId.of("task", task.id().value())));
        follow(tenant);

        assertThat(edges()).containsExactly("Mail TRACKED_BY Mend it");
        assertThat(drift(tenant, "relationship", false)).isEqualTo(new Drift(1, 1, 0, 0, 0, 0));
    }
}
