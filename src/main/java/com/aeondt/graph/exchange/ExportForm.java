package com.aeondt.graph.exchange;

import com.aeondt.graph.model.Json;
import com.aeondt.graph.stix.StixId;
import com.aeondt.graph.stix.StixRules;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/**
 * The form in which something leaves as an object of STIX. What came as one leaves as it came; what was entered otherwise gets the
 * properties that every object needs.
 */
final class ExportForm {

    private static final DateTimeFormatter MILLISECONDS =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);
    private static final Set<String> COMMON = Set.of(
            "type", "spec_version", "id", "created", "modified", "relationship_type", "source_ref", "target_ref");

    private ExportForm() {}

    static String of(ExportRows.Said said) {
        var object = Json.object(said.object());
        return isStix(said.id(), object) ? said.object() : completed(said, object);
    }

    private static boolean isStix(String id, ObjectNode object) {
        boolean named = object.has("id") && object.has("type");
        return named && (object.has("spec_version") || isObservable(id));
    }

    private static boolean isObservable(String id) {
        return StixId.parse(id)
                .filter(known -> StixRules.isObservable(known.type()))
                .isPresent();
    }

    private static String completed(ExportRows.Said said, ObjectNode object) {
        var complete = Json.MAPPER.createObjectNode();
        var type = said.type() == null ? said.id().substring(0, said.id().lastIndexOf("--")) : "relationship";
        complete.put("type", type);
        complete.put("spec_version", "2.1");
        complete.put("id", said.id());
        if (!isObservable(said.id())) {
            complete.put("created", time(object, "created", said.created()));
            complete.put("modified", time(object, "modified", said.modified()));
        }
        if (said.type() != null) {
            complete.put("relationship_type", said.type());
            complete.put("source_ref", said.sourceRef());
            complete.put("target_ref", said.targetRef());
        }
        object.properties().stream()
                .filter(property -> !COMMON.contains(property.getKey())
                        && !property.getValue().isNull())
                .forEach(property -> complete.set(property.getKey(), property.getValue()));
        return complete.toString();
    }

    private static String time(ObjectNode object, String name, Instant otherwise) {
        var said = object.get(name);
        return said != null && said.isString() ? said.stringValue() : MILLISECONDS.format(otherwise);
    }
}
