package com.aeondt.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.aeondt.auth.BuiltInRole;
import com.aeondt.support.AeonIT;
import com.aeondt.support.Callers;
import com.aeondt.support.Callers.Client;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** S-23: two tenants ask for the same things at the same time, over the same connections, threads and caches. */
@AeonIT
class TenantMixIT {

    private static final int AT_ONCE = 200;

    @Autowired
    private Callers callers;

    private record Side(Client client, String marker) {}

    @Test
    void noAnswerHoldsAByteOfTheOther() throws Exception {
        mixed(1_000);
    }

    @Tag("nightly")
    @Test
    void noAnswerOfAHundredThousandHoldsAByteOfTheOther() throws Exception {
        mixed(100_000);
    }

    private void mixed(int answers) throws Exception {
        var sides = List.of(
                new Side(callers.as(BuiltInRole.TENANT_ADMINISTRATOR), "violet-otter"),
                new Side(callers.as(BuiltInRole.TENANT_ADMINISTRATOR), "amber-falcon"));
        var paths = List.of("/api/v1/tasks", "/api/v1/tasks/TASK-1", "/api/v1/backlog", "/api/v1/audit-events");
        for (var side : sides) {
            side.client()
                    .http()
                    .post()
                    .uri("/api/v1/tasks")
                    .body(Map.of("title", side.marker()))
                    .exchange()
                    .expectStatus()
                    .isCreated();
        }
        try (var askers = Executors.newVirtualThreadPerTaskExecutor()) {
            var places = new Semaphore(AT_ONCE);
            var asked = new ArrayList<Callable<Boolean>>();
            IntStream.range(0, answers)
                    .forEach(number -> asked.add(() -> {
                        places.acquire();
                        try {
                            var side = sides.get(number % 2);
                            var foreign = sides.get(1 - number % 2).marker();
                            var answer = side.client()
                                    .http()
                                    .get()
                                    .uri(paths.get(number / 2 % paths.size()))
                                    .exchange()
                                    .expectBody(String.class)
                                    .returnResult();
                            var body = Objects.requireNonNullElse(answer.getResponseBody(), "");
                            assertThat(body).doesNotContain(foreign);
                            boolean busy = answer.getStatus().value() == 503;
                            assertThat(busy || body.contains(side.marker()))
                                    .as(body)
                                    .isTrue();
                            return !busy;
                        } finally {
                            places.release();
                        }
                    }));
            int answered = 0;
            for (var answer : askers.invokeAll(asked)) {
                answered += answer.get() ? 1 : 0;
            }
            // the others were told that the server is busy
            assertThat(answered).isGreaterThan(answers / 4);
        }
    }
}
