package com.aeondt.graph.stix;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class StixUpgradeTests {

    @ParameterizedTest
    @CsvSource({
        "identity, roles",
        "indicator, indicator_types",
        "malware, malware_types",
        "report, report_types",
        "threat-actor, threat_actor_types",
        "tool, tool_types"
    })
    void theLabelsOf20AreTheTypesOf21(String type, String name) {
        var upgraded = StixUpgrade.upgrade(object(type, "\"labels\":[\"x\"],"));

        assertThat(upgraded.texts(name)).containsExactly("x");
        assertThat(upgraded.json().has("labels")).isFalse();
        assertThat(upgraded.text("spec_version")).contains("2.1");
        assertThat(upgraded.text()).contains("\"labels\":[\"x\"]");
    }

    @Test
    void whatOnly21AsksForIsAdded() {
        assertThat(StixUpgrade.upgrade(object("indicator", "")).text("pattern_type"))
                .contains("stix");
        assertThat(StixUpgrade.upgrade(object("malware", ""))
                        .json()
                        .get("is_family")
                        .booleanValue())
                .isTrue();
    }

    @Test
    void anObjectOf21IsLeftAlone() {
        var object = object("malware", "\"spec_version\":\"2.1\",\"labels\":[\"x\"],");
        assertThat(StixUpgrade.upgrade(object)).isSameAs(object);
    }

    private static StixObject object(String type, String members) {
        var text =
                "{\"type\":\"%s\",\"id\":\"%s--0c7b5b88-8ff7-4a4d-aa9d-feb398cd0061\",%s\"created\":\"2020-01-01T00:00:00Z\"}"
                        .formatted(type, type, members);
        return new StixObject(0, text, (ObjectNode) JsonMapper.shared().readTree(text));
    }
}
