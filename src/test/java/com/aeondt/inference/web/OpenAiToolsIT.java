package com.aeondt.inference.web;

import static com.aeondt.support.JsonRest.json;
import static com.aeondt.support.JsonRest.post;
import static com.aeondt.support.JsonRest.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.aeondt.inference.gguf.RandomModel;
import com.aeondt.inference.gguf.ServedModels;
import com.aeondt.support.AeonIT;
import com.aeondt.support.Callers;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Tools at {@code /v1}, as OpenAI's clients offer, choose and answer them. */
@AeonIT
class OpenAiToolsIT {

    private static final JsonMapper JSON = JsonMapper.shared();

    @Autowired
    private Callers callers;

    @BeforeAll
    static void aModel() throws IOException {
        ServedModels.tiny();
        ServedModels.put(
                "caller", RandomModel.tiny().writer().put("tokenizer.chat_template", RandomModel.TOOL_TEMPLATE));
    }

    @Test
    void aToolIsCalledAndAnswered() {
        var http = callers.asInstallationAdministrator().http();
        var answer = json(post(http, "/v1/chat/completions", calling("required"))
                .expectStatus()
                .isOk());
        var message = answer.at("/choices/0/message");
        assertThat(answer.at("/choices/0/finish_reason").asString()).isEqualTo("tool_calls");
        assertThat(message.path("content").isNull()).isTrue();
        var call = message.at("/tool_calls/0");
        assertThat(call.path("type").asString()).isEqualTo("function");
        assertThat(call.at("/function/name").asString()).isEqualTo("set_severity");
        assertThat(JSON.readTree(call.at("/function/arguments").asString())
                        .path("level")
                        .asString())
                .isIn("low", "high");

        var next = new HashMap<String, Object>(calling("auto"));
        next.put(
                "messages",
                List.of(
                        Map.of("role", "user", "content", "how bad is it?"),
                        message,
                        Map.of("role", "tool", "tool_call_id", call.path("id").asString(), "content", "done")));
        next.put("max_tokens", 4);
        post(http, "/v1/chat/completions", next)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.choices[0].message.role")
                .isEqualTo("assistant");
    }

    @Test
    void aToolIsCalledInAStream() {
        var request = new HashMap<String, Object>(
                calling(Map.of("type", "function", "function", Map.of("name", "set_severity"))));
        request.put("stream", true);
        var chunks = text(post(callers.asInstallationAdministrator().http(), "/v1/chat/completions", request)
                        .expectStatus()
                        .isOk())
                .lines()
                .filter(line -> line.startsWith("data: {"))
                .map(line -> JSON.readTree(line.substring(6)))
                .toList();

        var calls = chunks.stream()
                .map(chunk -> chunk.at("/choices/0/delta/tool_calls/0"))
                .filter(JsonNode::isObject)
                .toList();
        assertThat(calls).singleElement().satisfies(call -> {
            assertThat(call.path("index").asInt(-1)).isZero();
            assertThat(call.at("/function/name").asString()).isEqualTo("set_severity");
        });
        assertThat(chunks.getLast().at("/choices/0/finish_reason").asString()).isEqualTo("tool_calls");
        assertThat(chunks)
                .noneMatch(chunk ->
                        chunk.at("/choices/0/delta/content").asString("").contains("{"));
    }

    @Test
    void toolsAreRefusedWhereTheyCannotBeUsed() {
        var http = callers.asInstallationAdministrator().http();
        var request = new HashMap<String, Object>(calling("auto"));
        request.put("model", "tiny");
        post(http, "/v1/chat/completions", request)
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.error.code")
                .isEqualTo("unsupported_parameter")
                .jsonPath("$.error.param")
                .isEqualTo("tools")
                .jsonPath("$.error.message")
                .isEqualTo("The model's template does not support tools.");
        request.put("tool_choice", "none");
        post(http, "/v1/chat/completions", request).expectStatus().isOk();
        request.put("tool_choice", "perhaps");
        error(http, request, 400, "validation_failed");
        var broken = new HashMap<String, Object>(calling("auto"));
        broken.put("tools", List.of(Map.of("type", "function", "function", Map.of("name", "two words"))));
        error(http, broken, 400, "validation_failed");
        broken.put("tools", List.of(Map.of("type", "retrieval")));
        error(http, broken, 400, "validation_failed");
    }

    private static Map<String, Object> calling(Object choice) {
        var parameters = Map.of(
                "type",
                "object",
                "properties",
                Map.of("level", Map.of("enum", List.of("low", "high"), "description", "how bad, \u00e0 la carte")),
                "required",
                List.of("level"));
        return Map.of(
                "model",
                "caller",
                "messages",
                List.of(Map.of("role", "user", "content", "how bad is it?")),
                "tools",
                List.of(Map.of(
                        "type",
                        "function",
                        "function",
                        Map.of("name", "set_severity", "description", "Sets it.", "parameters", parameters))),
                "tool_choice",
                choice,
                "max_tokens",
                150);
    }

    private static void error(RestTestClient http, Map<String, ?> body, int status, String code) {
        post(http, "/v1/chat/completions", body)
                .expectStatus()
                .isEqualTo(status)
                .expectBody()
                .jsonPath("$.error.code")
                .isEqualTo(code);
    }
}
