package com.aeondt.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.aeondt.auth.BuiltInRole;
import com.aeondt.support.AeonIT;
import com.aeondt.support.Callers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/**
 * What one tenant has made is for another as if it were not there, whatever operation it is tried with; and no body can say
 * whose something is, which id it has, or who made it.
 */
@AeonIT
class ForeignIdsIT {

    /** Documents of other people's formats may say what they like; nothing of it is taken for ours. */
    private static final List<String> FOREIGN_FORMATS = List.of("/api/v1/stix/", "/api/v1/graph/sboms");

    private static final String[] ASSIGNED = {"tenantId", "id", "createdBy", "version", "installationAdmin"};

    @Autowired
    private Callers callers;

    @Test
    void theIdsOfAnotherTenantAreUnknown() {
        try (var api = new Api(callers.baseUrl())) {
            var owner = Api.as(callers.as(BuiltInRole.TENANT_ADMINISTRATOR, BuiltInRole.DEVOPS));
            var thief = Api.as(callers.as(BuiltInRole.TENANT_ADMINISTRATOR, BuiltInRole.DEVOPS));
            var made = make(api, owner);
            assertThat(made).containsKeys("/api/v1/tasks", "/api/v1/sprints");

            var failures = new ArrayList<String>();
            int tried = 0;
            for (var operation : api.operations()) {
                var id = operation.collection().map(made::get).orElse(null);
                if (id == null || !operation.secured()) {
                    continue;
                }
                tried++;
                var stolen = api.call(operation, operation.pathOf(id), thief);
                var unknown = api.call(operation, operation.pathOfNobodyLike(id), thief);
                if (stolen.good() && !unknown.good()) {
                    failures.add(operation + " answered " + stolen.status() + " for what belongs to somebody else");
                } else if (stolen.status() != unknown.status() || !stolen.code().equals(unknown.code())) {
                    failures.add("%s tells foreign from unknown: %d %s, %d %s"
                            .formatted(operation, stolen.status(), stolen.code(), unknown.status(), unknown.code()));
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

    /** One of everything that can be made from the examples of the document, by collection. */
    private static Map<String, String> make(Api api, Map<String, String> owner) {
        var made = new TreeMap<String, String>();
        for (var operation : api.operations()) {
            if (operation.method().equals("POST") && !operation.path().contains("{") && operation.secured()) {
                var answer = api.call(operation, operation.pathOfNobody(), owner);
                if (answer.status() == 201) {
                    var id = answer.json().path("id").asString("");
                    if (!id.isEmpty()) {
                        made.put(operation.path(), id);
                    }
                }
            }
        }
        return made;
    }
}
