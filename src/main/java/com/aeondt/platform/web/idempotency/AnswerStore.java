package com.aeondt.platform.web.idempotency;

import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Answers in {@code platform.idempotency_key}, of the current tenant; always within a transaction. */
@Repository
class AnswerStore {

    private static final TypeReference<Map<String, String>> HEADERS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json = JsonMapper.shared();

    AnswerStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps others with the same key out until the transaction ends; false when somebody else is in. */
    boolean lock(RequestKey key) {
        return jdbc.sql("select pg_try_advisory_xact_lock(hashtextextended(:key, 20))")
                .param("key", key.toString())
                .query(Boolean.class)
                .single();
    }

    Optional<StoredAnswer> find(RequestKey key) {
        return jdbc.sql("""
                        select request_hash, status, headers, body from platform.idempotency_key
                        where tenant_id = :tenant and caller_id = :caller and route = :route and key = :key""")
                .params(key.parameters())
                .query((row, number) -> new StoredAnswer(
                        row.getBytes("request_hash"),
                        row.getInt("status"),
                        json.readValue(row.getString("headers"), HEADERS),
                        row.getBytes("body")))
                .optional();
    }

    void save(RequestKey key, StoredAnswer answer) {
        jdbc.sql("""
                        insert into platform.idempotency_key
                            (tenant_id, caller_id, route, key, request_hash, status, headers, body)
                        values (:tenant, :caller, :route, :key, :hash, :status, :headers::jsonb, :body)""")
                .params(key.parameters())
                .param("hash", answer.requestHash())
                .param("status", answer.status())
                .param("headers", json.writeValueAsString(answer.headers()))
                .param("body", answer.body())
                .update();
    }
}
