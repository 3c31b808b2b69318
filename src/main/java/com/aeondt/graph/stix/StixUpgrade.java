package com.aeondt.graph.stix;

import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads an object of STIX 2.0 as one of 2.1. Only what the two call differently is changed; what the producer wrote stays in
 * {@link StixObject#text()}.
 *
 * @see <a href="https://docs.oasis-open.org/cti/stix/v2.1/os/stix-v2.1-os.html#_6mkgcsyt62q7">Revision history of 2.1</a>
 */
public final class StixUpgrade {

    /** What the labels of 2.0 are called in 2.1, by type. */
    private static final Map<String, String> LABELS = Map.of(
            "identity", "roles",
            "indicator", "indicator_types",
            "malware", "malware_types",
            "report", "report_types",
            "threat-actor", "threat_actor_types",
            "tool", "tool_types");

    private StixUpgrade() {}

    /** The object in the form of 2.1: itself when it is of 2.1 already. */
    public static StixObject upgrade(StixObject object) {
        if (!object.ofVersion20()) {
            return object;
        }
        var json = object.json().deepCopy();
        json.put("spec_version", "2.1");
        rename(json, "labels", LABELS.get(object.type()));
        switch (object.type()) {
            case "indicator" -> {
                put(json, "pattern_type", "stix");
                put(json, "pattern_version", "2.0");
            }
            // 2.0 does not say whether a family or a sample is meant, and its producers describe families
            case "malware" -> {
                if (!json.has("is_family")) {
                    json.put("is_family", true);
                }
            }
            default -> {}
        }
        return new StixObject(object.index(), object.text(), json);
    }

    private static void rename(ObjectNode json, String from, @org.jspecify.annotations.Nullable String to) {
        if (to != null && json.has(from) && !json.has(to)) {
            json.set(to, json.remove(from));
        }
    }

    private static void put(ObjectNode json, String name, String value) {
        if (!json.has(name)) {
            json.put(name, value);
        }
    }
}
