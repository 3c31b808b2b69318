package com.aeondt.graph.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.aeondt.support.AeonIT;
import com.aeondt.support.Call;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.JsonNode;

/** What is one, what was one, and what is around it then and now. */
@AeonIT
class MergeJourneyIT extends GraphJourney {

    @Test
    void namesakesAreProposedMergedAndPartedAgain() {
        var one = post("/threats", threat("Lazarus Group", "\"aliases\": [\"Hidden Cobra\"]", "a"), 201);
        var other = post("/threats", threat("hidden  cobra", "\"goals\": [\"money\"]", "b"), 201);
        var tool = tool("Mimikatz");
        var uses = post("/graph/relationships", relationship("uses", other.id(), tool.id()), 201);

        assertThat(get("/graph/entities/" + one.id() + "/same-as", 200)
                        .body()
                        .at("/items/0/id")
                        .stringValue())
                .isEqualTo(other.id());
        var merged = merge(one, one.etag(), other, 200);
        assertThat(merged.body().at("/properties/goals/0").stringValue()).isEqualTo("money");
        assertThat(get("/graph/entities/" + other.id(), 200).id()).isEqualTo(one.id());
        assertThat(sourceOf(uses)).isEqualTo(one.id());
        assertThat(get("/graph/entities/" + one.id() + "/merges", 200).body().get("items"))
                .hasSize(1);
        assertThat(around(one, merged)).hasSize(2);
        merge(one, merged.etag(), tool, 409);

        var parted = part(one, merged.etag(), other, 200);
        assertThat(parted.id()).isEqualTo(other.id());
        assertThat(sourceOf(uses)).isEqualTo(other.id());
        assertThat(around(one, parted)).hasSize(1);
        assertThat(around(other, parted)).hasSize(2);
    }

    @Test
    void theNeighborhoodIsWhatItWasThen() {
        var shop = post("/graph/entities", service("Shop", ""), 201);
        var orders = post("/graph/entities", service("Orders", ""), 201);
        var link = post("/graph/relationships", relationship("depends-on", shop.id(), orders.id()), 201);
        var before = shop.body().get("recordedAt").stringValue();
        var then = link.body().get("recordedAt").stringValue();
        delete("/graph/entities/" + orders.id(), orders.etag(), 204);

        assertThat(nodes(get("/graph/entities/" + shop.id() + "/neighbors?asOf=" + then, 200)))
                .containsExactly("Shop", "Orders");
        assertThat(nodes(get("/graph/entities/" + shop.id() + "/neighbors?direction=IN&asOf=" + then, 200)))
                .containsExactly("Shop");
        assertThat(nodes(get("/graph/entities/" + shop.id() + "/neighbors?asOf=" + before, 200)))
                .containsExactly("Shop");
        get("/graph/entities/" + orders.id() + "/neighbors?asOf=" + before, 404);
    }

    @Test
    void anIdThatWasMergedAwayLeadsToTheSurvivor() {
        var other = post("/threats", threat("Voodoo Bear", "", "b"), 201);
        // stated later, so its name is that of both
        var one = post("/threats", threat("Sandworm", "", "a"), 201);
        var tool = tool("BlackEnergy");
        post("/graph/relationships", relationship("uses", other.id(), tool.id()), 201);
        var before = tool.body().get("recordedAt").stringValue();
        var merged = merge(one, one.etag(), other, 200);
        var after = merged.body().get("recordedAt").stringValue();

        assertThat(nodes(fresh("/graph/entities/" + other.id() + "/neighbors", merged)))
                .containsExactly("Sandworm", "BlackEnergy");
        assertThat(nodes(fresh("/threats/" + other.id() + "/related", merged))).contains("Sandworm", "BlackEnergy");
        assertThat(nodes(post("/graph/subgraph", "{\"nodes\": [\"" + other.id() + "\"]}", 200)))
                .contains("Sandworm");
        assertThat(nodes(get("/graph/entities/" + other.id() + "/neighbors?asOf=" + after, 200)))
                .containsExactly("Sandworm", "BlackEnergy");
        assertThat(get("/graph/entities/" + other.id() + "?asOf=" + before, 200)
                        .body()
                        .get("name")
                        .stringValue())
                .isEqualTo("Voodoo Bear");
    }

    @Test
    void whatNobodySpeaksOfAnyMoreIsPartedAllTheSame() {
        var one = post("/threats", threat("Turla", "", "a"), 201);
        var other = post("/threats", threat("Snake", "", "b"), 201);
        var tool = tool("Carbon");
        var uses = post("/graph/relationships", relationship("uses", other.id(), tool.id()), 201);
        merge(one, one.etag(), other, 200);
        var removal = send(dev, HttpMethod.DELETE, "/graph/sources?name=b", null, null, 202);
        Call.succeeded(dev.http(), removal.body().get("job").stringValue());
        var alone = get("/graph/entities/" + one.id(), 200);

        part(one, alone.etag(), other, 204);

        get("/graph/entities/" + other.id(), 404);
        assertThat(sourceOf(uses)).isEqualTo(other.id());
    }

    private Answer tool(String name) {
        return post("/threats", "{\"type\": \"tool\", \"properties\": {\"name\": \"%s\"}}".formatted(name), 201);
    }

    private Answer merge(Answer into, String etag, Answer other, int status) {
        var body = "{\"entities\": [\"%s\"]}".formatted(other.id());
        return send(dev, HttpMethod.POST, "/graph/entities/" + into.id() + "/merge", etag, body, status);
    }

    private Answer part(Answer from, String etag, Answer other, int status) {
        var body = "{\"entity\": \"%s\"}".formatted(other.id());
        return send(dev, HttpMethod.POST, "/graph/entities/" + from.id() + "/unmerge", etag, body, status);
    }

    private String sourceOf(Answer relationship) {
        return get("/graph/relationships/" + relationship.id(), 200)
                .body()
                .get("source")
                .stringValue();
    }

    private JsonNode around(Answer entity, Answer written) {
        return fresh("/graph/entities/" + entity.id() + "/neighbors", written)
                .body()
                .get("nodes");
    }
}
