package com.aeondt.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.aeondt.auth.sessions.TestLogins;
import com.aeondt.platform.persistence.SystemAccess;
import com.aeondt.support.AeonIT;
import com.aeondt.support.AuditWatch;
import com.aeondt.support.Call;
import com.aeondt.support.Callers;
import com.aeondt.support.ChangingRequests;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Last of all classes it looks at what all others did: no transaction has changed a table without an entry in the audit log, and no
 * operation of the OpenAPI document has changed something without one. By itself it sees only what its own walk over the document
 * changes.
 */
@AeonIT
@Order(Integer.MAX_VALUE)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EveryChangeIsAuditedIT {

    /** Operations that are no GET and leave no entry; each with the reason. */
    private static final Map<String, String> WITHOUT_ENTRY = new TreeMap<>(Map.ofEntries(
            Map.entry("POST /api/v1/auth/introspect", "tells what a token is"),
            Map.entry("POST /api/v1/auth/oidc/{provider}/start", "a login on its way"),
            Map.entry("POST /api/v1/auth/password-reset", "looks into it after the answer; the link has its own entry"),
            Map.entry("POST /api/v1/graph/blast-radius", "a question"),
            Map.entry("POST /api/v1/graph/centrality", "a question"),
            Map.entry("POST /api/v1/graph/communities", "a question"),
            Map.entry("POST /api/v1/graph/paths", "a question"),
            Map.entry("POST /api/v1/graph/query", "a question"),
            Map.entry("POST /api/v1/graph/saved-queries/{id}/run", "a question"),
            Map.entry("POST /api/v1/graph/subgraph", "a question"),
            Map.entry("POST /api/v1/indicators/match", "a question"),
            Map.entry("POST /api/v1/llm/detokenize", "computes"),
            Map.entry("POST /api/v1/llm/tokenize", "computes"),
            Map.entry("POST /api/v1/llm/models/{name}/validate", "reads a file"),
            Map.entry("POST /api/v1/stix/export", "reads"),
            Map.entry("POST /api/v1/stix/validate", "computes"),
            Map.entry("POST /api/v1/todo-files/convert", "computes"),
            Map.entry("POST /api/v1/todo-files/{name}/diff", "computes"),
            Map.entry("POST /api/v1/todo-files/{name}/format", "computes"),
            Map.entry("POST /api/v1/todo-files/{name}/validate", "computes"),
            Map.entry(
                    "POST /api/v1/mcp-tools/{name}:call",
                    "most tools read; those that change something are told by the tool log")));

    /** The example of its body names something that there is not, and it answers well all the same. */
    private static final Set<String> NAMES_WHAT_IS_THERE = Set.of("POST /api/v1/auth/revoke");

    private static final String ON_PURPOSE = "/* without an entry, on purpose */";

    private static final Logger log = LoggerFactory.getLogger(EveryChangeIsAuditedIT.class);

    @Autowired
    private Callers callers;

    @Autowired
    private TestLogins logins;

    @Autowired
    private ChangingRequests requests;

    @Autowired
    @SystemAccess
    private JdbcClient sql;

    @Test
    @Order(1)
    void theExceptionsAreOfWhatThereIs() throws SQLException {
        assertThat(AuditWatch.UNAUDITED.keySet().stream()
                        .map(exception -> exception.split(" ", 2)[0])
                        .collect(Collectors.toSet()))
                .isSubsetOf(AuditWatch.tables());
        try (var api = new Api(callers.baseUrl())) {
            assertThat(WITHOUT_ENTRY.keySet())
                    .isSubsetOf(api.operations().stream()
                            .map(ApiOperation::toString)
                            .toList());
        }
    }

    /** The examples of the document, sent as they are by somebody who may do everything. */
    @Test
    @Order(2)
    void theExamplesOfTheDocumentAreWalked() {
        var everything = callers.asInstallationAdministrator();
        Call.post(
                        callers.anonymous(),
                        "/api/v1/auth/revoke",
                        Map.of("refreshToken", logins.login(everything.user()).refreshToken()))
                .is(204);
        try (var api = new Api(callers.baseUrl())) {
            var headers = Api.as(callers.steppedUp(everything));
            int good = 0;
            for (var operation : changing(api)) {
                if (!NAMES_WHAT_IS_THERE.contains(operation.toString())
                        && !operation.path().contains("{")) {
                    good += api.call(operation, operation.pathOfNobody(), headers)
                                    .good()
                            ? 1
                            : 0;
                }
            }
            assertThat(good).isGreaterThan(10);
        }
    }

    @Test
    @Order(3)
    void theWatchSeesAChangeWithoutAnEntry() throws SQLException {
        var tenant = callers.newTenant();
        sql.sql("update auth.tenant set name = 'Changed' " + ON_PURPOSE + " where id = :id")
                .param("id", tenant.value())
                .update();

        assertThat(AuditWatch.unaudited())
                .anySatisfy(change -> assertThat(change).contains("auth.tenant UPDATE", ON_PURPOSE));
    }

    @Test
    @Order(4)
    void noTransactionChangedATableWithoutAnEntry() throws SQLException {
        assertThat(AuditWatch.unaudited())
                .as("tell the audit log (ChangeLog, or AuditLog within auth) of changes that are no aggregate's;"
                        + " a statement that a test prepares something with begins with AuditWatch.BY_TEST")
                .allSatisfy(change -> assertThat(change).contains(ON_PURPOSE));
    }

    @Test
    @Order(5)
    void noOperationChangedSomethingWithoutAnEntry() {
        var told = entries();
        var good = new TreeMap<String, Integer>();
        var audited = new TreeSet<String>();
        try (var api = new Api(callers.baseUrl())) {
            var operations = changing(api);
            for (var request : requests.seen()) {
                operation(operations, request).ifPresent(operation -> {
                    good.merge(operation, 1, Integer::sum);
                    if (told.contains(request.id())) {
                        audited.add(operation);
                    }
                });
            }
            log.info(
                    "{} of {} operations that may change something answered well, {} of them left entries",
                    good.size(),
                    operations.size(),
                    audited.size());
        }
        var silent = new ArrayList<>(good.keySet());
        silent.removeAll(audited);
        silent.removeAll(WITHOUT_ENTRY.keySet());

        assertThat(silent).isEmpty();
    }

    private Set<String> entries() {
        return new HashSet<>(sql.sql("select distinct request_id from auth.audit_event")
                .query(String.class)
                .list());
    }

    private static List<ApiOperation> changing(Api api) {
        return api.operations().stream()
                .filter(operation -> !operation.method().equals("GET"))
                // of two that fit, the one with fewer variables is meant
                .sorted(Comparator.comparingLong(operation ->
                        operation.path().chars().filter(each -> each == '{').count()))
                .toList();
    }

    private static Optional<String> operation(List<ApiOperation> operations, ChangingRequests.Request request) {
        return operations.stream()
                .filter(operation -> operation.method().equals(request.method()))
                .filter(operation -> pattern(operation).matcher(request.path()).matches())
                .map(ApiOperation::toString)
                .findFirst();
    }

    private static Pattern pattern(ApiOperation operation) {
        return Pattern.compile(operation.path().replaceAll("\\{[^}]*}", "[^/]+"));
    }
}
