package com.aeondt.inference.web;

import static com.aeondt.support.JsonRest.json;
import static com.aeondt.support.JsonRest.post;
import static com.aeondt.support.JsonRest.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.aeondt.auth.Scope;
import com.aeondt.inference.gguf.ServedModels;
import com.aeondt.support.AeonIT;
import com.aeondt.support.Callers;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** OpenAI's clients at {@code /v1}. */
@AeonIT
class OpenAiSurfaceIT {

    private static final JsonMapper JSON = JsonMapper.shared();

    @Autowired
    private Callers callers;

    @BeforeAll
    static void aModel() throws IOException {
        ServedModels.tiny();
    }

    @Test
    void whoIsNotKnownIsToldInOpenAisForm() {
        for (var http :
                List.of(callers.anonymous(), callers.withToken("aeon_test_nothing"), callers.withToken("x.y.z"))) {
            var answer = post(http, "/v1/chat/completions", openAi(1));
            answer.expectStatus().isUnauthorized().expectHeader().contentType(MediaType.APPLICATION_JSON);
            var error = json(answer).path("error");
            assertThat(error.path("code").asString()).isEqualTo("invalid_api_key");
            assertThat(error.path("type").asString()).isEqualTo("authentication_error");
            assertThat(error.path("message").asString()).isNotBlank();
            assertThat(error.path("param").isNull()).isTrue();
        }
        post(callers.anonymous(), "/api/v1/llm/chat", openAi(1))
                .expectStatus()
                .isUnauthorized()
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON);
    }

    @Test
    void whatIsNotThereIsToldInOpenAisForm() {
        var http = callers.asInstallationAdministrator().http();
        post(http, "/v1/nothing/here", Map.of())
                .expectStatus()
                .isNotFound()
                .expectBody()
                .jsonPath("$.error.type")
                .isEqualTo("invalid_request_error");
        http.get()
                .uri("/v1/chat/completions")
                .exchange()
                .expectStatus()
                .isEqualTo(405)
                .expectBody()
                .jsonPath("$.error.code")
                .isNotEmpty();
        http.post()
                .uri("/v1/chat/completions")
                .contentType(MediaType.APPLICATION_JSON)
                .body("{")
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.error.code")
                .isNotEmpty();
    }

    @Test
    void openAisClientsAreServedWithTheirKeyAsToken() {
        var http = callers.withToken(callers.apiKey(callers.asInstallationAdministrator(), Scope.LLM_USE));
        var models = json(http.get().uri("/v1/models").exchange().expectStatus().isOk());
        assertThat(models.path("object").asString()).isEqualTo("list");
        assertThat(models.path("data").findValuesAsString("id")).contains("tiny", "all-minilm-l6-v2");

        var answer = json(
                post(http, "/v1/chat/completions", openAi(8)).expectStatus().isOk());
        assertThat(answer.path("object").asString()).isEqualTo("chat.completion");
        assertThat(answer.path("choices").path(0).path("message").path("role").asString())
                .isEqualTo("assistant");
        assertThat(answer.path("usage").path("total_tokens").asInt()).isPositive();
    }

    @Test
    void aStreamOfOpenAisEndsWithReasonUsageAndDone() {
        var http = callers.asInstallationAdministrator().http();
        var lines = text(post(
                                http,
                                "/v1/chat/completions",
                                Map.of(
                                        "model",
                                        "tiny",
                                        "messages",
                                        List.of(Map.of("role", "user", "content", "list the incidents")),
                                        "max_tokens",
                                        6,
                                        "stream",
                                        true,
                                        "stream_options",
                                        Map.of("include_usage", true)))
                        .expectStatus()
                        .isOk())
                .lines()
                .filter(line -> line.startsWith("data: "))
                .map(line -> line.substring(6))
                .toList();

        assertThat(lines.getLast()).isEqualTo("[DONE]");
        assertThat(JSON.readTree(lines.getFirst()).at("/choices/0/delta/role").asString())
                .isEqualTo("assistant");
        assertThat(JSON.readTree(lines.get(lines.size() - 3))
                        .at("/choices/0/finish_reason")
                        .asString())
                .isIn("length", "stop");
        var usage = JSON.readTree(lines.get(lines.size() - 2));
        assertThat(usage.path("choices")).isEmpty();
        assertThat(usage.at("/usage/completion_tokens").asInt()).isPositive();
    }

    @Test
    void anAnswerOfOpenAisFollowsItsSchema() {
        var http = callers.asInstallationAdministrator().http();
        var schema = Map.of(
                "type",
                "object",
                "properties",
                Map.of("kind", Map.of("enum", List.of("malware", "tool"))),
                "required",
                List.of("kind"),
                "additionalProperties",
                false);
        var answer = json(post(
                http,
                "/v1/chat/completions",
                Map.of(
                        "model",
                        "tiny",
                        "messages",
                        List.of(Map.of("role", "user", "content", "x")),
                        "max_completion_tokens",
                        60,
                        "response_format",
                        Map.of(
                                "type",
                                "json_schema",
                                "json_schema",
                                Map.of("name", "k", "strict", true, "schema", schema)))));

        var content = JSON.readTree(answer.at("/choices/0/message/content").asString());
        assertThat(content.path("kind").asString()).isIn("malware", "tool");
    }

    @Test
    void mistakesAreToldInOpenAisForm() {
        var http = callers.asInstallationAdministrator().http();
        error(
                http,
                Map.of("model", "none", "messages", List.of(Map.of("role", "user", "content", "x"))),
                404,
                "model_not_found");
        error(
                http,
                Map.of("model", "tiny", "messages", List.of(Map.of("role", "user", "content", "pump ".repeat(2000)))),
                400,
                "context_length_exceeded");
        error(http, Map.of("model", "tiny", "messages", List.of()), 400, "messages_invalid");
        error(http, Map.of("model", "tiny", "messages", "hello"), 400, "validation_failed");
        error(
                http,
                Map.of("model", "tiny", "n", 3, "messages", List.of(Map.of("role", "user", "content", "x"))),
                400,
                "unsupported_parameter");
        error(http, Map.of("model", "tiny", "messages", List.of(Map.of("content", "x"))), 400, "validation_failed");
        error(
                http,
                Map.of("model", "tiny", "logprobs", true, "messages", List.of(Map.of("role", "user", "content", "x"))),
                400,
                "unsupported_parameter");
        post(http, "/v1/completions", Map.of("model", "tiny", "prompt", "x", "logprobs", 5))
                .expectStatus()
                .isBadRequest();
        post(http, "/v1/completions", Map.of("model", "tiny", "prompt", "pump ".repeat(3000)))
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.error.param")
                .isEqualTo("prompt");
    }

    @Test
    void vectorsComeAsNumbersOrInBase64() {
        var http = callers.asInstallationAdministrator().http();
        var texts = List.of("malware infected the workstation", "a trojan compromised the computer", "budget review");
        var numbers = json(post(http, "/v1/embeddings", Map.of("model", "all-minilm-l6-v2", "input", texts)));
        var encoded = json(post(
                http,
                "/v1/embeddings",
                Map.of("model", "all-minilm-l6-v2", "input", texts, "encoding_format", "base64")));

        var first = numbers.at("/data/0/embedding");
        assertThat(first.size()).isEqualTo(384);
        var bytes = ByteBuffer.wrap(Base64.getDecoder()
                        .decode(encoded.at("/data/0/embedding").asString()))
                .order(ByteOrder.LITTLE_ENDIAN);
        assertThat(bytes.getFloat(0)).isEqualTo((float) first.get(0).asDouble());
        assertThat(cosine(first, numbers.at("/data/1/embedding")))
                .isGreaterThan(cosine(first, numbers.at("/data/2/embedding")) + 0.3);
        assertThat(numbers.at("/usage/prompt_tokens").asInt()).isGreaterThan(10);
    }

    private static double cosine(JsonNode a, JsonNode b) {
        double sum = 0;
        for (int i = 0; i < a.size(); i++) {
            sum += a.get(i).asDouble() * b.get(i).asDouble();
        }
        return sum;
    }

    private static void error(RestTestClient http, Map<String, ?> body, int status, String code) {
        post(http, "/v1/chat/completions", body)
                .expectStatus()
                .isEqualTo(status)
                .expectBody()
                .jsonPath("$.error.code")
                .isEqualTo(code);
    }

    private static Map<String, ?> openAi(int tokens) {
        return Map.of(
                "model",
                "tiny",
                "messages",
                List.of(Map.of("role", "user", "content", "list the incidents")),
                "seed",
                7,
                "max_tokens",
                tokens);
    }
}
