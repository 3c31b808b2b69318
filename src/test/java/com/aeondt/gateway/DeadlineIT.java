package com.aeondt.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.aeondt.auth.BuiltInRole;
import com.aeondt.platform.persistence.SystemAccess;
import com.aeondt.support.AeonIT;
import com.aeondt.support.Call;
import com.aeondt.support.Callers;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.json.JsonMapper;

/** A request that cannot be answered in its time is answered with 504, and has changed nothing. */
@AeonIT
class DeadlineIT {

    @Autowired
    private Callers callers;

    @Autowired
    @SystemAccess
    private JdbcClient sql;

    @Autowired
    @SystemAccess
    private TransactionOperations transaction;

    @Test
    void withoutAnyTimeNothingIsBegun() {
        var dev = callers.as(BuiltInRole.BACKEND);

        assertThat(ask(dev.http(), "wait=0")).isEqualTo("504 deadline-exceeded");
        assertThat(ask(dev.http(), "wait=30")).startsWith("200");
    }

    /** Somebody else holds the row for longer than the caller waits, who waits less than the database does. */
    @Test
    void aStatementThatWaitsForAnotherIsCutOff() {
        var dev = callers.as(BuiltInRole.BACKEND);
        var task = Call.post(dev.http(), "/api/v1/tasks", Map.of("title", "Before"))
                .is(201);
        var id = UUID.fromString(task.text("id"));

        var answer = transaction.execute(held -> {
            sql.sql("select id from tasks.task where id = :id for update")
                    .param("id", id)
                    .query(UUID.class)
                    .single();
            return change(dev.http(), id, task.etag());
        });

        assertThat(answer).isEqualTo("504 deadline-exceeded");
        assertThat(Call.get(dev.http(), "/api/v1/tasks/" + id).text("title")).isEqualTo("Before");
    }

    private static String change(RestTestClient http, UUID task, String etag) {
        return said(http.patch()
                .uri("/api/v1/tasks/" + task)
                .header("If-Match", etag)
                .header("Prefer", "wait=1")
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("title", "After"))
                .exchange());
    }

    private static String ask(RestTestClient http, String prefer) {
        return said(http.get().uri("/api/v1/tasks").header("Prefer", prefer).exchange());
    }

    private static String said(RestTestClient.ResponseSpec answer) {
        var result = answer.expectBody(String.class).returnResult();
        var body = JsonMapper.shared().readTree(Objects.requireNonNullElse(result.getResponseBody(), "{}"));
        return result.getStatus().value() + " " + body.path("code").asString("");
    }
}
