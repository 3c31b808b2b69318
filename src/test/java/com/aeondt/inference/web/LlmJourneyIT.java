package com.aeondt.inference.web;

import static com.aeondt.support.JsonRest.json;
import static com.aeondt.support.JsonRest.post;
import static com.aeondt.support.JsonRest.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.aeondt.auth.BuiltInRole;
import com.aeondt.auth.Scope;
import com.aeondt.inference.gguf.RandomModel;
import com.aeondt.inference.gguf.ServedModels;
import com.aeondt.support.AeonIT;
import com.aeondt.support.Callers;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

@AeonIT
class LlmJourneyIT {

    @Autowired
    private Callers callers;

    @BeforeAll
    static void aModel() throws IOException {
        ServedModels.tiny();
        ServedModels.put("words", RandomModel.tiny().writer().withoutTensors());
        ServedModels.broken();
    }

    @Test
    void modelsAreListedWithWhatTheirFilesSay() {
        var models = json(callers.asInstallationAdministrator()
                .http()
                .get()
                .uri("/api/v1/llm/models")
                .exchange());

        assertThat(model(models, "tiny").path("architecture").asString()).isEqualTo("llama");
        assertThat(model(models, "tiny").path("quantization").asString()).isEqualTo("Q8_0");
        assertThat(model(models, "words").path("state").asString()).isEqualTo("vocabulary");
        assertThat(model(models, "broken").path("state").asString()).isEqualTo("invalid");
        assertThat(model(models, "broken").path("reason").asString()).isNotBlank();
        assertThat(model(models, "llama-7b-q4").path("state").asString()).isEqualTo("absent");
    }

    @Test
    void aConversationIsContinuedAndCounted() {
        var admin = callers.asInstallationAdministrator();
        var answer = json(
                post(admin.http(), "/api/v1/llm/chat", chat(12)).expectStatus().isOk());
        int tokens = answer.path("usage").path("totalTokens").asInt();

        assertThat(answer.path("model").asString()).isEqualTo("tiny");
        assertThat(tokens).isPositive();
        var report = json(admin.http().get().uri("/api/v1/llm/usage").exchange());
        assertThat(report.path("items").path(0).path("promptTokens").asInt()
                        + report.path("items").path(0).path("completionTokens").asInt())
                .isEqualTo(tokens);
        var other = json(callers.asInstallationAdministrator()
                .http()
                .get()
                .uri("/api/v1/llm/usage")
                .exchange());
        assertThat(other.path("items")).isEmpty();
    }

    @Test
    void aStreamEndsWithTheWholeAnswer() {
        var admin = callers.asInstallationAdministrator();
        var body = text(post(admin.http(), "/api/v1/llm/chat/stream", chat(8))
                .expectStatus()
                .isOk());

        assertThat(body).contains("event: piece\ndata: {\"text\":").contains("event: done\ndata: {\"model\":\"tiny\"");
    }

    @Test
    void aQuotaThatIsUsedUpIsTold() {
        var admin = callers.asInstallationAdministrator();
        admin.http()
                .put()
                .uri("/api/v1/llm/quotas/00000000-0000-0000-0000-000000000000")
                .header("If-Match", "\"0\"")
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("perDay", 5))
                .exchange()
                .expectStatus()
                .isOk();
        post(admin.http(), "/api/v1/llm/chat", chat(8)).expectStatus().isOk();

        post(admin.http(), "/api/v1/llm/chat", chat(8))
                .expectStatus()
                .isEqualTo(429)
                .expectHeader()
                .exists("Retry-After")
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("token-quota-exceeded");
        post(admin.http(), "/v1/chat/completions", openAi(8))
                .expectStatus()
                .isEqualTo(429)
                .expectBody()
                .jsonPath("$.error.code")
                .isEqualTo("rate_limit_exceeded");
        post(callers.asInstallationAdministrator().http(), "/api/v1/llm/chat", chat(2))
                .expectStatus()
                .isOk();
    }

    @Test
    void aQuotaOfAMinuteOfOneKeyLeavesTheOthersAlone() {
        var admin = callers.asInstallationAdministrator();
        var id = admin.user().toString();
        admin.http()
                .put()
                .uri("/api/v1/llm/quotas/" + id)
                .header("If-Match", "\"0\"")
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("perMinute", 0))
                .exchange()
                .expectStatus()
                .isOk();

        var retry = post(admin.http(), "/api/v1/llm/chat", chat(2))
                .expectStatus()
                .isEqualTo(429)
                .returnResult(String.class)
                .getResponseHeaders()
                .getFirst("Retry-After");
        assertThat(Integer.parseInt(String.valueOf(retry))).isBetween(1, 61);
        post(callers.as(admin.tenant(), BuiltInRole.QA).http(), "/api/v1/llm/chat", chat(2))
                .expectStatus()
                .isOk();
    }

    @Test
    void modelsAreLoadedMeasuredAndUnloaded() {
        var http = callers.asInstallationAdministrator().http();
        post(http, "/api/v1/llm/models/tiny/load", Map.of()).expectStatus().isOk();
        var benchmark = json(post(http, "/api/v1/llm/models/tiny/benchmark", Map.of("runs", 2, "maxTokens", 4)));
        assertThat(benchmark.path("tokensPerSecond").asDouble()).isPositive();
        var validation = json(post(http, "/api/v1/llm/models/tiny/validate", Map.of()));
        assertThat(validation.path("checksum").asString()).matches("[0-9a-f]{64}");
        post(http, "/api/v1/llm/models/words/load", Map.of()).expectStatus().isEqualTo(409);
        post(http, "/api/v1/llm/models/nothing/load", Map.of()).expectStatus().isNotFound();
        http.get()
                .uri("/api/v1/llm/models/..%2f..%2fetc%2fpasswd")
                .exchange()
                .expectStatus()
                .is4xxClientError();
    }

    @Test
    void aFileIsTakenInOnlyWhenItIsSound() {
        var http = callers.asInstallationAdministrator().http();
        var name = "up-" + System.nanoTime();
        upload(http, name, new byte[100]).expectStatus().isBadRequest();
        http.get().uri("/api/v1/llm/models/" + name).exchange().expectStatus().isNotFound();

        upload(http, name, RandomModel.tiny().writer().withoutTensors().bytes())
                .expectStatus()
                .isCreated();
        http.delete()
                .uri("/api/v1/llm/models/" + name)
                .exchange()
                .expectStatus()
                .isNoContent();
        upload(http, "nul", RandomModel.tiny().writer().bytes()).expectStatus().isBadRequest();
    }

    @Test
    void tokensGoThereAndBack() {
        var http = callers.asInstallationAdministrator().http();
        var tokens = json(post(http, "/api/v1/llm/tokenize", Map.of("model", "tiny", "text", "pump alarm")))
                .path("tokens");
        post(http, "/api/v1/llm/detokenize", Map.of("model", "tiny", "tokens", tokens))
                .expectBody()
                .jsonPath("$.text")
                .isEqualTo(" pump alarm");
    }

    @Test
    void withoutTheScopeThereAreNoModels() {
        var key = callers.apiKey(callers.asInstallationAdministrator(), Scope.WORK_READ);
        callers.withKey(key)
                .get()
                .uri("/api/v1/llm/models")
                .exchange()
                .expectStatus()
                .isForbidden();
        callers.withKey(key)
                .get()
                .uri("/v1/models")
                .exchange()
                .expectStatus()
                .isForbidden()
                .expectBody()
                .jsonPath("$.error.type")
                .isEqualTo("permission_error");
    }

    private static Map<String, ?> chat(int tokens) {
        return Map.of(
                "model",
                "tiny",
                "messages",
                List.of(Map.of("role", "user", "content", "list the incidents")),
                "seed",
                7,
                "maxTokens",
                tokens);
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

    private static ResponseSpec upload(RestTestClient http, String name, byte[] content) {
        return http.put()
                .uri("/api/v1/llm/models/" + name)
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .body(content)
                .exchange();
    }

    private static JsonNode model(JsonNode models, String name) {
        for (var model : models.path("items")) {
            if (model.path("name").asString().equals(name)) {
                return model;
            }
        }
        throw new AssertionError("no model " + name);
    }
}
