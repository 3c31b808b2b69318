package com.aeondt.security;

import static com.aeondt.support.AuditWatch.BY_TEST;
import static org.assertj.core.api.Assertions.assertThat;

import com.aeondt.auth.BuiltInRole;
import com.aeondt.platform.persistence.SystemAccess;
import com.aeondt.support.AeonIT;
import com.aeondt.support.Callers;
import com.aeondt.support.Callers.Client;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Every operation of the OpenAPI document, asked by everybody who could ask: each role, a member without one, a stranger's
 * tenant, a suspended tenant, nobody. An answer that the document does not name for the operation is a failure, and so is one
 * that the caller's scopes do not allow. A new operation is among them as soon as there is one.
 */
@AeonIT
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RoleMatrixIT {

    private static final Logger LOG = LoggerFactory.getLogger(RoleMatrixIT.class);
    private static final int AT_ONCE = 4;
    private static final String TENANT = "X-Customer-ID";

    @Autowired
    private Callers callers;

    @Autowired
    @SystemAccess
    private JdbcClient sql;

    /** One operation asked by one caller for one tenant. */
    private final LongAdder cells = new LongAdder();

    private Api api;
    private Client member;

    @BeforeAll
    void readTheDocument() {
        api = new Api(callers.baseUrl());
        member = callers.as(new BuiltInRole[0]);
        assertThat(api.operations()).hasSizeGreaterThan(100);
    }

    @AfterAll
    void end() {
        api.close();
    }

    @Test
    void nobodyGetsAnywhere() {
        everyOperation(operation -> {
            var answer = ask(operation, Map.of());
            return operation.secured()
                    ? mustBe(operation, answer, 401, "unauthenticated")
                    : declared(operation, answer);
        });
    }

    @Test
    void aMemberWithoutARoleHasNoScope() {
        everyOperation(operation -> asHolderOf(operation, member, Set.of()));
    }

    @Test
    void aStrangersTenantIsClosed() {
        var stranger = callers.as(BuiltInRole.TENANT_ADMINISTRATOR);
        everyOperation(operation -> asStranger(operation, stranger));
    }

    @Test
    void aSuspendedTenantIsClosed() {
        var suspended = callers.as(BuiltInRole.TENANT_ADMINISTRATOR);
        sql.sql(BY_TEST + "update auth.tenant set status = 'SUSPENDED' where id = :id")
                .param("id", suspended.tenant().value())
                .update();

        everyOperation(operation -> {
            var answer = ask(operation, Api.as(suspended));
            boolean ofHimself = operation.path().startsWith("/api/v1/auth/");
            return operation.secured() && !ofHimself
                    ? mustBe(operation, answer, 403, "tenant-forbidden")
                    : declared(operation, answer);
        });
    }

    /** In the ordinary build each class of routes is asked by one role that may and one that may not. */
    @Test
    void eachRouteClassKnowsItsRoles() {
        var seen = new HashSet<String>();
        var clients = new HashMap<BuiltInRole, Client>();
        each(
                api.operations().stream()
                        .filter(operation -> seen.add(operation.routeClass()))
                        .toList(),
                operation -> {
                    var failures = new ArrayList<String>();
                    for (boolean allowed : List.of(true, false)) {
                        Arrays.stream(BuiltInRole.values())
                                .filter(role -> operation.scope().isPresent())
                                .filter(role ->
                                        role.scopes().contains(operation.scope().get()) == allowed)
                                .findFirst()
                                .ifPresent(role ->
                                        failures.addAll(asHolderOf(operation, client(clients, role), role.scopes())));
                    }
                    return failures;
                });
    }

    @Tag("nightly")
    @Test
    void everyOperationKnowsEveryRole() {
        var clients = new HashMap<BuiltInRole, Client>();
        everyOperation(operation -> Arrays.stream(BuiltInRole.values())
                .flatMap(role -> asHolderOf(operation, client(clients, role), role.scopes()).stream())
                .toList());
    }

    @Tag("nightly")
    @Test
    void noRoleOpensAStrangersTenant() {
        var clients = new HashMap<BuiltInRole, Client>();
        everyOperation(operation -> Arrays.stream(BuiltInRole.values())
                .flatMap(role -> asStranger(operation, client(clients, role)).stream())
                .toList());
    }

    private Client client(Map<BuiltInRole, Client> clients, BuiltInRole role) {
        synchronized (clients) {
            return clients.computeIfAbsent(role, fresh -> callers.as(fresh));
        }
    }

    /** Asks for the tenant of somebody else. */
    private List<String> asStranger(ApiOperation operation, Client stranger) {
        var foreign = new HashMap<>(Api.as(stranger));
        foreign.put(TENANT, member.tenant().toString());
        var answer = ask(operation, foreign);
        return operation.secured() ? mustBe(operation, answer, 403, "tenant-forbidden") : declared(operation, answer);
    }

    private Api.Answer ask(ApiOperation operation, Map<String, String> headers) {
        cells.increment();
        return api.call(operation, operation.pathOfNobody(), headers);
    }

    private List<String> asHolderOf(ApiOperation operation, Client client, Set<String> scopes) {
        boolean allowed = !operation.secured()
                || operation.scope().isEmpty()
                || scopes.contains(operation.scope().get());
        var answer = ask(operation, Api.as(client));
        if (!allowed) {
            return mustBe(operation, answer, 403, "forbidden");
        }
        if (answer.status() == 403 && answer.body().contains("requiredScope")) {
            return List.of(operation + " refuses the scope that it asks for: " + answer.body());
        }
        return declared(operation, answer);
    }

    private static List<String> mustBe(ApiOperation operation, Api.Answer answer, int status, String code) {
        return answer.status() == status && answer.code().equals(code)
                ? List.of()
                : List.of("%s answered %d %s instead of %d %s"
                        .formatted(operation, answer.status(), answer.code(), status, code));
    }

    private static List<String> declared(ApiOperation operation, Api.Answer answer) {
        return operation.answers().contains(answer.status()) && answer.status() != 500
                ? List.of()
                : List.of("%s answered %d, which it does not declare: %s"
                        .formatted(operation, answer.status(), answer.body()));
    }

    private void everyOperation(Function<ApiOperation, List<String>> ask) {
        each(api.operations(), ask);
    }

    private void each(List<ApiOperation> operations, Function<ApiOperation, List<String>> ask) {
        cells.reset();
        var failures = Collections.synchronizedList(new ArrayList<String>());
        try (var askers = Executors.newFixedThreadPool(AT_ONCE)) {
            operations.forEach(operation -> askers.execute(() -> {
                try {
                    failures.addAll(ask.apply(operation));
                } catch (RuntimeException failed) {
                    failures.add(operation + " failed: " + failed);
                }
            }));
        }
        LOG.info("{} operations, {} cells, {} failures", operations.size(), cells.sum(), failures.size());
        assertThat(failures)
                .as("of %d operations in %d cells", operations.size(), cells.sum())
                .isEmpty();
    }
}
