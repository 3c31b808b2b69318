package com.aeondt.graph.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.aeondt.auth.BuiltInRole;
import com.aeondt.support.AeonIT;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.JsonNode;

/** How good a tenant's graph is, as its people see it. */
@AeonIT
class QualityJourneyIT extends GraphJourney {

    @Test
    void anEmptyGraphIsNeitherCompleteNorIncomplete() {
        var quality = get("/graph/quality", 200).body();

        assertThat(quality.get("completeness").isNull()).isTrue();
        assertThat(quality.get("types")).isEmpty();
        assertThat(quality.get("refused")).isEmpty();
    }

    @Test
    void whatIsRecommendedAndFilledIsCountedByType() {
        post("/graph/entities", service("Bare", ""), 201);
        post(
                "/graph/entities",
                service("Half", "\"owner\": \"Web\", \"tier\": \"1\", \"lifecycle\": \" \", \"tags\": []"),
                201);
        post("/graph/entities", threat("Bear", "\"goals\": [], \"aliases\": [\"Ursa\"]", "feed"), 201);

        var quality = get("/graph/quality", 200).body();

        assertThat(quality.get("completeness").doubleValue()).isEqualTo(0.2143); // 3 of 14
        var services = type(quality, "service");
        assertThat(services.get("examined").intValue()).isEqualTo(2);
        assertThat(services.get("all").booleanValue()).isTrue();
        assertThat(services.get("completeness").doubleValue()).isEqualTo(0.2); // 2 of 10
        assertThat(services.get("recommended").toString())
                .isEqualTo("[{\"property\":\"description\",\"filled\":0},{\"property\":\"lifecycle\",\"filled\":0},"
                        + "{\"property\":\"owner\",\"filled\":1},{\"property\":\"repository\",\"filled\":0},"
                        + "{\"property\":\"tier\",\"filled\":1}]");
        var freshness = services.get("freshness");
        assertThat(freshness.get("changedInDay").intValue()).isEqualTo(2);
        assertThat(Instant.parse(freshness.get("newest").stringValue()))
                .isAfterOrEqualTo(Instant.parse(freshness.get("oldest").stringValue()))
                .isAfter(Instant.now().minus(Duration.ofHours(1)));
    }

    @Test
    void aTenantSaysWhatItRecommends() {
        put("/graph/schema", get("/graph/schema", 200).etag(), """
                {"types": [{"name": "rack", "properties": {"name": {"kind": "string", "required": true},
                  "room": {"kind": "string", "recommended": true}}, "identifying": [["name"]]}], "relationships": []}
                """, 200);
        post("/graph/entities", "{\"type\": \"rack\", \"properties\": {\"name\": \"R1\", \"room\": \"2.01\"}}", 201);
        post("/graph/entities", "{\"type\": \"rack\", \"properties\": {\"name\": \"R2\"}}", 201);

        assertThat(type(get("/graph/quality", 200).body(), "rack")
                        .get("completeness")
                        .doubleValue())
                .isEqualTo(0.5);
    }

    @Test
    void whatTheCallerMayNotSeeIsNotCounted() {
        post(
                "/graph/entities",
                "{\"type\": \"malware\", \"tlp\": \"amber\", \"properties\": {\"name\": \"Secret\"}}",
                201);
        var reader = callers.as(dev.tenant(), BuiltInRole.FRONTEND);
        var stranger = callers.as(BuiltInRole.BACKEND);

        assertThat(get("/graph/quality", 200).body().get("types")).hasSize(1);
        assertThat(send(reader, HttpMethod.GET, "/graph/quality", null, null, 200)
                        .body()
                        .get("types"))
                .isEmpty();
        assertThat(send(stranger, HttpMethod.GET, "/graph/quality", null, null, 200)
                        .body()
                        .get("types"))
                .isEmpty();
    }

    private static JsonNode type(JsonNode quality, String name) {
        return quality.get("types")
                .valueStream()
                .filter(type -> type.get("type").stringValue().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
