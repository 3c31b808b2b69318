package com.aeondt.graph.sbom;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The parts of a CycloneDX document. */
final class CycloneDx {

    private final Consumer<SbomItem> sink;

    CycloneDx(Consumer<SbomItem> sink) {
        this.sink = sink;
    }

    void metadata(JsonNode metadata) {
        var subject = metadata.get("component");
        if (subject != null && subject.isObject()) {
            component(subject, true);
        }
    }

    void component(JsonNode component) {
        component(component, false);
    }

    void dependency(JsonNode dependency) {
        var from = text(dependency, "ref");
        if (from == null) {
            throw new IllegalArgumentException("A dependency needs 'ref'.");
        }
        for (var to : list(dependency, "dependsOn")) {
            sink.accept(new SbomItem.Dependency(from, to.stringValue("")));
        }
    }

    private void component(JsonNode component, boolean subject) {
        var name = text(component, "name");
        if (name == null) {
            throw new IllegalArgumentException("A component needs 'name'.");
        }
        var group = text(component, "group");
        var purl = purl(component);
        var reference = text(component, "bom-ref");
        var version = text(component, "version");
        sink.accept(new SbomItem.Component(
                reference != null ? reference : purl != null ? purl.toString() : name + "@" + version,
                purl,
                group == null ? name : group + "/" + name,
                version,
                component.path("type").stringValue("library"),
                licences(component),
                subject));
        for (var part : list(component, "components")) {
            component(part, false);
        }
    }

    private static @Nullable PackageUrl purl(JsonNode component) {
        var text = text(component, "purl");
        return text == null
                ? null
                : PackageUrl.parse(text)
                        .orElseThrow(() -> new IllegalArgumentException("'%s' is no package URL.".formatted(text)));
    }

    private static List<String> licences(JsonNode component) {
        var licences = new ArrayList<String>();
        for (var choice : list(component, "licenses")) {
            var licence = choice.path("license");
            var name = text(choice, "expression");
            name = name != null ? name : text(licence, "id");
            name = name != null ? name : text(licence, "name");
            if (name != null) {
                licences.add(name);
            }
        }
        return licences.stream().distinct().toList();
    }

    static @Nullable String text(JsonNode node, String member) {
        var value = node.get(member);
        return value == null || !value.isString() || value.stringValue().isBlank() ? null : value.stringValue();
    }

    static Iterable<JsonNode> list(JsonNode node, String member) {
        var value = node.get(member);
        return value != null && value.isArray() ? value.values() : List.of();
    }
}
