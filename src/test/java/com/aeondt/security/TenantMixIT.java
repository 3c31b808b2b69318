package com.aeondt.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.aeondt.auth.BuiltInRole;
import com.aeondt.support.AeonIT;
import com.aeondt.support.Call;
import com.aeondt.support.Callers;
import com.aeondt.support.Callers.Client;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.LongAdder;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;

/**
 * S-23: two tenants ask for the same things at the same time, over the same connections, threads and caches: lists, single things under
 * the same key, files, calendars, the graph, the event log, the audit log, exports, errors, MCP tools.
 */
@AeonIT
class TenantMixIT {

    private static final Logger LOG = LoggerFactory.getLogger(TenantMixIT.class);
    private static final int AT_ONCE = 200;

    /** Whose answers name the task that each side has made. */
    private static final List<String> TELLING =
            List.of("/api/v1/tasks", "/api/v1/tasks/TASK-1", "/api/v1/backlog", "/api/v1/audit-events");

    /** Whose answers need not name it, and must not name the other one's. */
    private static final List<String> OTHERS = List.of(
            "/api/v1/tasks/TASK-1/activity",
            "/api/v1/todo-files/current.todo",
            "/api/v1/events",
            "/api/v1/graph/stats",
            "/api/v1/graph/entities",
            "/api/v1/sprints",
            "/api/v1/users",
            "/api/v1/tenants",
            "/api/v1/rate-limits/current",
            "/api/v1/auth/me",
            "/api/v1/tasks/TASK-999",
            "/api/v1/mcp-tools");

    private static final String TOOL = "/api/v1/mcp-tools/list_tasks:call";

    @Autowired
    private Callers callers;

    private record Side(Client client, String marker) {

        /** What the other side must never be told. */
        List<String> secrets() {
            return List.of(marker, client.tenant().toString(), client.user().toString());
        }
    }

    /** What came of so many requests. */
    private static final class Tally {

        private final LongAdder told = new LongAdder();
        private final LongAdder busy = new LongAdder();
        private final Set<String> leaks = new ConcurrentSkipListSet<>();
        private final Set<String> strange = new ConcurrentSkipListSet<>();
    }

    @Test
    void noAnswerHoldsAByteOfTheOther() throws Exception {
        mixed(1_000);
    }

    @Tag("nightly")
    @Test
    void noAnswerOfAHundredThousandHoldsAByteOfTheOther() throws Exception {
        mixed(100_000);
    }

    private void mixed(int requests) throws Exception {
        var sides = List.of(side("violet-otter"), side("amber-falcon"));
        var paths = new ArrayList<String>(TELLING);
        paths.addAll(OTHERS);
        paths.add(TOOL);
        var tally = new Tally();
        try (var askers = Executors.newVirtualThreadPerTaskExecutor()) {
            var places = new Semaphore(AT_ONCE);
            for (int number = 0; number < requests; number++) {
                var side = sides.get(number % 2);
                var other = sides.get(1 - number % 2);
                var path = paths.get(number / 2 % paths.size());
                places.acquire();
                askers.execute(() -> {
                    try {
                        ask(side, other, path, tally);
                    } catch (RuntimeException failed) {
                        tally.strange.add(path + " " + failed);
                    } finally {
                        places.release();
                    }
                });
            }
        }
        LOG.info("{} requests: {} answered, {} busy, {} leaks", requests, tally.told, tally.busy, tally.leaks.size());
        assertThat(tally.leaks).isEmpty();
        assertThat(tally.strange).isEmpty();
        // the others were told that the server is busy
        assertThat(tally.told.sum()).isGreaterThan(requests / 4);
    }

    private Side side(String marker) {
        var client = callers.as(BuiltInRole.TENANT_ADMINISTRATOR, BuiltInRole.BACKEND);
        Call.post(client.http(), "/api/v1/tasks", Map.of("title", marker)).is(201);
        return new Side(client, marker);
    }

    private static void ask(Side side, Side other, String path, Tally tally) {
        var http = side.client().http();
        var answer = (path.equals(TOOL) ? tool(http) : http.get().uri(path).exchange())
                .expectBody(String.class)
                .returnResult();
        var all = answer.getResponseHeaders() + Objects.requireNonNullElse(answer.getResponseBody(), "");
        if (other.secrets().stream().anyMatch(all::contains)) {
            tally.leaks.add(path + " told one of the other: " + all);
        }
        int status = answer.getStatus().value();
        if (status == 503) {
            tally.busy.increment();
            return;
        }
        tally.told.increment();
        boolean telling = TELLING.contains(path) || path.equals(TOOL);
        if (status >= 500 || (telling && !all.contains(side.marker()))) {
            tally.strange.add(path + " answered " + status + " " + all);
        }
    }

    private static RestTestClient.ResponseSpec tool(RestTestClient http) {
        return http.post().uri(TOOL).body(Map.of()).exchange();
    }
}
