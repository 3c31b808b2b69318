package com.aeondt.platform.web.openapi;

import static java.util.stream.Collectors.joining;

import com.aeondt.platform.ErrorCode;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Problems as the OpenAPI document describes them: one response for each status and feature, with the codes that it may carry. */
final class Problem {

    private static final String CONTRACT = "none";
    private static final String PREFIX = "Problem";
    private static final String TEXT = "string";

    private Problem() {}

    /** The response of this status for the feature: shared by all features where none adds a code of its own. */
    static String responseName(int status, OperationProblems problems) {
        return problems.has(status) ? PREFIX + status + "." + problems.feature() : PREFIX + status;
    }

    /** The response of this name; what may go wrong with it is in its description. */
    static ApiResponse response(String name) {
        var parts = name.substring(PREFIX.length()).split("\\.", 2);
        var status = Integer.parseInt(parts[0]);
        var codes = new OperationProblems(parts.length == 1 ? CONTRACT : parts[1]).codes(status);
        if (codes.isEmpty()) {
            throw new IllegalStateException("No code has the status of " + name);
        }
        return response(status, codes);
    }

    private static ApiResponse response(int status, List<ErrorCode> codes) {
        var response = new ApiResponse()
                .description(codes.stream()
                        .map(code -> "`" + code.code() + "`: " + code.title() + ".")
                        .collect(joining("\n\n")))
                .content(new Content()
                        .addMediaType(
                                "application/problem+json",
                                new MediaType()
                                        .schema(new Schema<>().$ref("#/components/schemas/Problem"))
                                        .example(example(status, codes.getFirst()))));
        return status == 429 || status == 503 ? response.addHeaderObject("Retry-After", retryAfter()) : response;
    }

    private static Header retryAfter() {
        return new Header().description("Seconds to wait.").schema(new IntegerSchema());
    }

    private static Map<String, Object> example(int status, ErrorCode code) {
        var example = new LinkedHashMap<String, Object>();
        example.put("type", "/problems/" + code.code());
        example.put("title", code.title());
        example.put("status", status);
        example.put("detail", code.remedy());
        example.put("instance", "/api/v1/tasks");
        example.put("code", code.code());
        example.put("traceId", "4bf92f3577b34da6a3ce929d0e0e4736");
        return example;
    }

    static Schema<?> schema() {
        var problem = new ObjectSchema();
        problem.setDescription("RFC 9457; a code may add members of its own.");
        problem.addProperty("type", text("/problems/ and the code."));
        problem.addProperty("title", text("What went wrong, the same for every occurrence."));
        problem.addProperty("status", new IntegerSchema().description("The HTTP status."));
        problem.addProperty("detail", text("What went wrong this time, and what to do."));
        problem.addProperty("instance", text("The path of the request."));
        problem.addProperty("code", text("Which problem it is; docs/api/problems.md lists them."));
        problem.addProperty("traceId", text("Under which the log has more."));
        problem.addProperty(
                "errors",
                new ArraySchema()
                        .items(new Schema<>().$ref("#/components/schemas/Violation"))
                        .description("What is wrong with single values."));
        problem.setRequired(List.of("type", "title", "status", "detail", "instance", "code", "traceId"));
        return problem;
    }

    static Schema<?> violation() {
        var violation = new ObjectSchema();
        violation.addProperty("pointer", text("JSON Pointer into the body, or the name of a parameter."));
        violation.addProperty("code", text("Which rule."));
        violation.addProperty("detail", text("What is wrong."));
        violation.setRequired(List.of("pointer", "code", "detail"));
        return violation;
    }

    private static Schema<?> text(String description) {
        return new StringSchema().type(TEXT).description(description);
    }
}
