package com.aeondt.graph.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.aeondt.support.AeonIT;
import org.junit.jupiter.api.Test;

/** From a weakness to whom it reaches. */
@AeonIT
class ReachJourneyIT extends GraphJourney {

    @Test
    void aVulnerabilityReachesTheCustomerAndTheCustomerSeesIt() {
        var customer = post("/customers", "{\"properties\": {\"name\": \"Acme\", \"external_id\": \"C-1\"}}", 201);
        var shop = post("/graph/entities", service("Shop", ""), 201);
        var library = post(
                "/graph/entities",
                "{\"type\": \"library-version\", \"properties\": {\"name\": \"log4j\", \"version\": \"2.14\"}}",
                201);
        var weakness = post("/vulnerabilities", "{\"properties\": {\"name\": \"CVE-2021-44228\"}}", 201);
        var actor = post("/threats", threat("Somebody", "", "manual"), 201);
        post("/graph/relationships", relationship("used-by", shop.id(), customer.id()), 201);
        post("/graph/relationships", relationship("depends-on", shop.id(), library.id()), 201);
        post("/graph/relationships", relationship("has", library.id(), weakness.id()), 201);
        var last = post("/graph/relationships", relationship("exploits", actor.id(), weakness.id()), 201);

        assertThat(nodes(fresh("/customers/" + customer.id() + "/exposure", last)))
                .containsExactly("Acme", "Shop", "log4j", "CVE-2021-44228", "Somebody");
        assertThat(nodes(fresh("/customers/" + customer.id() + "/assets", last)))
                .containsExactly("Acme", "Shop");
        assertThat(nodes(fresh("/threats/" + actor.id() + "/targets", last))).contains("Somebody", "CVE-2021-44228");
        get("/threats/" + customer.id(), 404);
        get("/customers/" + customer.id(), 200);
        put(
                "/customers/" + customer.id(),
                customer.etag(),
                "{\"properties\": {\"name\": \"Acme Ltd\", \"external_id\": \"C-1\"}}",
                200);
    }
}
