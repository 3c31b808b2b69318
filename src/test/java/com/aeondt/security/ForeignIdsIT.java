package com.aeondt.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.aeondt.auth.BuiltInRole;
import com.aeondt.platform.persistence.SystemAccess;
import com.aeondt.support.AeonIT;
import com.aeondt.support.Callers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/**
 * What one tenant has made is for another as if it were not there, whatever operation it is tried with; and no body can say
 * whose something is, which id it has, or who made it.
 */
@AeonIT
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init") // made before the first test
class ForeignIdsIT {

    /** Documents of other people's formats may say what they like; nothing of it is taken for ours. */
    private static final List<String> FOREIGN_FORMATS = List.of("/api/v1/stix/", "/api/v1/graph/sboms");

    private static final String[] ASSIGNED = {"tenantId", "id", "createdBy", "version", "installationAdmin"};

    @Autowired
    private Callers callers;

    @Autowired
    private JdbcClient app;

    @Autowired
    @SystemAccess
    private JdbcClient system;

    @Autowired
    private PlatformTransactionManager transactions;

    private Callers.Client owner;
    private Callers.Client thief;
    private Map<String, String> made;

    @BeforeAll
    void aTenantHasOneOfEverything() {
        owner = callers.as(BuiltInRole.TENANT_ADMINISTRATOR, BuiltInRole.DEVOPS);
        thief = callers.as(BuiltInRole.TENANT_ADMINISTRATOR, BuiltInRole.DEVOPS);
        try (var api = new Api(callers.baseUrl())) {
            made = api.makeEverything(Api.as(owner));
        }
        assertThat(made).containsKeys("/api/v1/tasks", "/api/v1/sprints");
    }

    @Test
    void noTableLetsATenantThroughToAnother() {
        var report = new TenantWall(app, system, transactions).between(owner.tenant(), thief.tenant());

        assertThat(report.holes()).as("in %s", report.proved()).isEmpty();
        assertThat(report.proved())
                .hasSizeGreaterThan(20)
                .contains("tasks.task", "platform.event_log", "auth.membership", "graph.entity");
    }

    @Test
    void theIdsOfAnotherTenantAreUnknown() {
        try (var api = new Api(callers.baseUrl())) {
            var stranger = Api.as(thief);
            var failures = new ArrayList<String>();
            int tried = 0;
            for (var operation : api.operations()) {
                var id = operation.collection().map(made::get).orElse(null);
                if (id == null || !operation.secured()) {
                    continue;
                }
                tried++;
                var stolen = api.call(operation, operation.pathOf(id), stranger);
                var unknown = api.call(operation, operation.pathOfNobodyLike(id), stranger);
                if (stolen.good() && !unknown.good()) {
                    failures.add(operation + " answered " + stolen.status() + " for what belongs to somebody else");
                } else if (stolen.status() != unknown.status() || !stolen.says().equals(unknown.says())) {
                    failures.add("%s tells foreign from unknown: %d %s, %d %s"
                            .formatted(operation, stolen.status(), stolen.says(), unknown.status(), unknown.says()));
                }
            }
            assertThat(failures).as("of %d operations", tried).isEmpty();
            assertThat(tried).isGreaterThan(20);
        }
    }

    @Test
    void noBodySaysWhoseItIs() {
        try (var api = new Api(callers.baseUrl())) {
            var caller = Api.as(callers.asInstallationAdministrator());
            var failures = new ArrayList<String>();
            int tried = 0;
            int unknown = 0;
            for (var operation : api.operations()) {
                for (var field : ASSIGNED) {
                    JsonNode value = StringNode.valueOf(UUID.randomUUID().toString());
                    var body = operation.bodyWith(field, value);
                    boolean foreign = FOREIGN_FORMATS.stream().anyMatch(operation.path()::startsWith);
                    if (body.isEmpty() || foreign || !operation.secured()) {
                        continue;
                    }
                    tried++;
                    var answer = api.call(operation, operation.pathOfNobody(), body.get(), caller);
                    if (answer.status() < 400 || answer.status() >= 500) {
                        failures.add("%s with %s answered %d %s"
                                .formatted(operation, field, answer.status(), answer.body()));
                    } else if (answer.body().contains("unknown-field")) {
                        unknown++;
                    }
                }
            }
            assertThat(failures).as("of %d bodies", tried).isEmpty();
            // the others were refused for their path before
            assertThat(unknown).isGreaterThan(tried / 2);
        }
    }
}
