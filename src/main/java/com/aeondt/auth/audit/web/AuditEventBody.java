package com.aeondt.auth.audit.web;

import com.aeondt.auth.audit.Actor;
import com.aeondt.auth.audit.AuditEventView;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** An entry of the audit log as clients see it. */
@Schema(name = "AuditEvent")
@JsonInclude(JsonInclude.Include.NON_NULL)
record AuditEventBody(
        @Schema(description = "Its number in the chain, without a gap", example = "4711")
        long seq,

        Instant at,
        Who actor,
        @Schema(example = "tasks.task.updated") String action,
        @Schema(example = "tasks.task") String subjectType,

        @Schema(example = "01941f29-7c00-7e0c-9d6e-3a6a1f1f4f10")
        String subjectId,

        @Schema(
                description = "The state before, as far as it changed; absent for something new",
                example = "{\"state\": \"CREATE\"}")
        @Nullable Map<String, Object> before,

        @Schema(
                description = "The state after, as far as it changed; absent for something gone",
                example = "{\"state\": \"DEVELOPMENT\"}")
        @Nullable Map<String, Object> after,

        @Schema(
                description = "SHA-256 of the hash of the entry before and of this entry",
                example = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
        String hash) {

    private static final TypeReference<LinkedHashMap<String, Object>> OBJECT = new TypeReference<>() {};

    @Schema(name = "AuditActor")
    record Who(
            @Schema(example = "USER") String kind,

            @Schema(example = "01941f29-7c00-7e0c-9d6e-3a6a1f1f4f10")
            String id,

            @Schema(example = "ada") String name,
            @Schema(example = "192.0.2.7") String address,
            String requestId,
            String traceId) {

        static Who of(Actor actor) {
            return new Who(actor.kind(), actor.id(), actor.name(), actor.address(), actor.requestId(), actor.traceId());
        }
    }

    static AuditEventBody of(AuditEventView view) {
        return new AuditEventBody(
                view.seq(),
                view.at(),
                Who.of(view.actor()),
                view.action(),
                view.subjectType(),
                view.subjectId(),
                object(view.before()),
                object(view.after()),
                view.hash());
    }

    private static @Nullable Map<String, Object> object(@Nullable String json) {
        return json == null ? null : JsonMapper.shared().readValue(json, OBJECT);
    }
}
