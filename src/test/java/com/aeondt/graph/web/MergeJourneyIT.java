package com.aeondt.graph.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.aeondt.support.AeonIT;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;

/** What is one, what was one, and what is around it then and now. */
@AeonIT
class MergeJourneyIT extends GraphJourney {

    @Test
    void namesakesAreProposedMergedAndPartedAgain() {
        var one = post("/threats", threat("Lazarus Group", "\"aliases\": [\"Hidden Cobra\"]", "a"), 201);
        var other = post("/threats", threat("hidden  cobra", "\"goals\": [\"money\"]", "b"), 201);
        var tool = post("/threats", "{\"type\": \"tool\", \"properties\": {\"name\": \"Mimikatz\"}}", 201);
        var uses = post("/graph/relationships", relationship("uses", other.id(), tool.id()), 201);

        assertThat(get("/graph/entities/" + one.id() + "/same-as", 200)
                        .body()
                        .at("/items/0/id")
                        .stringValue())
                .isEqualTo(other.id());
        var merged = send(
                dev,
                HttpMethod.POST,
                "/graph/entities/" + one.id() + "/merge",
                one.etag(),
                "{\"entities\": [\"" + other.id() + "\"]}",
                200);
        assertThat(merged.body().at("/properties/goals/0").stringValue()).isEqualTo("money");
        assertThat(get("/graph/entities/" + other.id(), 200).id()).isEqualTo(one.id());
        assertThat(get("/graph/relationships/" + uses.id(), 200)
                        .body()
                        .get("source")
                        .stringValue())
                .isEqualTo(one.id());
        assertThat(get("/graph/entities/" + one.id() + "/merges", 200).body().get("items"))
                .hasSize(1);
        var around = fresh("/graph/entities/" + one.id() + "/neighbors", merged);
        assertThat(around.body().get("nodes")).hasSize(2);
        send(
                dev,
                HttpMethod.POST,
                "/graph/entities/" + one.id() + "/merge",
                merged.etag(),
                "{\"entities\": [\"" + tool.id() + "\"]}",
                409);

        var parted = send(
                dev,
                HttpMethod.POST,
                "/graph/entities/" + one.id() + "/unmerge",
                merged.etag(),
                "{\"entity\": \"" + other.id() + "\"}",
                200);
        assertThat(parted.id()).isEqualTo(other.id());
        assertThat(get("/graph/relationships/" + uses.id(), 200)
                        .body()
                        .get("source")
                        .stringValue())
                .isEqualTo(other.id());
        assertThat(fresh("/graph/entities/" + one.id() + "/neighbors", parted)
                        .body()
                        .get("nodes"))
                .hasSize(1);
        assertThat(fresh("/graph/entities/" + other.id() + "/neighbors", parted)
                        .body()
                        .get("nodes"))
                .hasSize(2);
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
        var tool = post("/threats", "{\"type\": \"tool\", \"properties\": {\"name\": \"BlackEnergy\"}}", 201);
        post("/graph/relationships", relationship("uses", other.id(), tool.id()), 201);
        var before = tool.body().get("recordedAt").stringValue();
        var merged = send(
                dev,
                HttpMethod.POST,
                "/graph/entities/" + one.id() + "/merge",
                one.etag(),
                "{\"entities\": [\"" + other.id() + "\"]}",
                200);
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
        var tool = post("/threats", "{\"type\": \"tool\", \"properties\": {\"name\": \"Carbon\"}}", 201);
        var uses = post("/graph/relationships", relationship("uses", other.id(), tool.id()), 201);
        send(
                dev,
                HttpMethod.POST,
                "/graph/entities/" + one.id() + "/merge",
                one.etag(),
                "{\"entities\": [\"" + other.id() + "\"]}",
                200);
        send(dev, HttpMethod.DELETE, "/graph/sources?name=b", null, null, 202);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> !get("/graph/sources", 200).names().contains("b"));
        var alone = get("/graph/entities/" + one.id(), 200);

        send(
                dev,
                HttpMethod.POST,
                "/graph/entities/" + one.id() + "/unmerge",
                alone.etag(),
                "{\"entity\": \"" + other.id() + "\"}",
                204);

        get("/graph/entities/" + other.id(), 404);
        assertThat(get("/graph/relationships/" + uses.id(), 200)
                        .body()
                        .get("source")
                        .stringValue())
                .isEqualTo(other.id());
    }
}
