package com.aeondt.graph.sbom;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The parts of an SPDX document. What it describes may be said after the packages, so the subjects come last. */
final class Spdx {

    private static final Set<String> NONE = Set.of("NOASSERTION", "NONE");

    private final Consumer<SbomItem> sink;
    private final Set<String> described = new HashSet<>();
    private final List<SbomItem.Component> roots = new ArrayList<>();

    Spdx(Consumer<SbomItem> sink) {
        this.sink = sink;
    }

    void described(JsonNode reference) {
        described.add(reference.stringValue(""));
    }

    void component(JsonNode found) {
        var id = CycloneDx.text(found, "SPDXID");
        var name = CycloneDx.text(found, "name");
        if (id == null || name == null) {
            throw new IllegalArgumentException("A package needs 'SPDXID' and 'name'.");
        }
        var component = new SbomItem.Component(
                id, purl(found), name, CycloneDx.text(found, "versionInfo"), kind(found), licences(found), false);
        sink.accept(component);
        roots.add(component);
    }

    void relationship(JsonNode relationship) {
        var from = CycloneDx.text(relationship, "spdxElementId");
        var to = CycloneDx.text(relationship, "relatedSpdxElement");
        var type = relationship.path("relationshipType").stringValue("");
        if (from == null || to == null) {
            throw new IllegalArgumentException("A relationship needs 'spdxElementId' and 'relatedSpdxElement'.");
        }
        switch (type) {
            case "DESCRIBES" -> described.add(to);
            case "DESCRIBED_BY" -> described.add(from);
            case "DEPENDS_ON", "CONTAINS" -> depends(from, to);
            case "DEPENDENCY_OF",
                    "RUNTIME_DEPENDENCY_OF",
                    "BUILD_DEPENDENCY_OF",
                    "OPTIONAL_DEPENDENCY_OF",
                    "PROVIDED_DEPENDENCY_OF",
                    "TEST_DEPENDENCY_OF",
                    "DEV_DEPENDENCY_OF",
                    "CONTAINED_BY" -> depends(to, from);
            default -> {
                // files, snippets, amendments: nothing that one component needs of another
            }
        }
    }

    /** Says once more which packages the document is about, now that it is known. */
    void finish() {
        roots.stream()
                .filter(component -> described.contains(component.reference()))
                .map(component -> new SbomItem.Component(
                        component.reference(),
                        component.purl(),
                        component.name(),
                        component.version(),
                        component.kind(),
                        component.licences(),
                        true))
                .forEach(sink);
    }

    private void depends(String from, String to) {
        if (!from.equals("SPDXRef-DOCUMENT") && !to.equals("SPDXRef-DOCUMENT")) {
            sink.accept(new SbomItem.Dependency(from, to));
        }
    }

    private static @Nullable PackageUrl purl(JsonNode found) {
        for (var reference : CycloneDx.list(found, "externalRefs")) {
            if ("purl".equals(CycloneDx.text(reference, "referenceType"))) {
                return PackageUrl.parse(reference.path("referenceLocator").stringValue(""))
                        .orElseThrow(() -> new IllegalArgumentException("The purl is no package URL."));
            }
        }
        return null;
    }

    private static String kind(JsonNode found) {
        var purpose = CycloneDx.text(found, "primaryPackagePurpose");
        return purpose == null ? "library" : purpose.toLowerCase(java.util.Locale.ROOT);
    }

    private static List<String> licences(JsonNode found) {
        for (var member : List.of("licenseConcluded", "licenseDeclared")) {
            var licence = CycloneDx.text(found, member);
            if (licence != null && !NONE.contains(licence)) {
                return List.of(licence);
            }
        }
        return List.of();
    }
}
