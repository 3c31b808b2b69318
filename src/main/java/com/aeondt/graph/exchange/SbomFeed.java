package com.aeondt.graph.exchange;

import com.aeondt.graph.EntityId;
import com.aeondt.graph.model.Qualifiers;
import com.aeondt.graph.model.Statement;
import com.aeondt.graph.sbom.PackageUrl;
import com.aeondt.graph.sbom.SbomItem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes statements of a bill of materials: a library per package, a version of it per component, its licences, and what depends on
 * what. Only the bill's own references are kept until its end, because dependencies may stand before what they connect.
 */
final class SbomFeed implements Consumer<SbomItem> {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final BiFunction<String, ObjectNode, Optional<EntityId>> identities;
    private final @Nullable EntityId service;
    private final Consumer<PlacedStatement> sink;
    private final Map<String, EntityId> versions = new HashMap<>();
    private final Set<EntityId> stated = new HashSet<>();
    private final Set<EntityId> subjects = new HashSet<>();
    private final List<SbomItem.Dependency> dependencies = new ArrayList<>();
    private long number;

    /**
     * @param service what the bill is of; null when the request names none
     */
    SbomFeed(
            BiFunction<String, ObjectNode, Optional<EntityId>> identities,
            @Nullable EntityId service,
            Consumer<PlacedStatement> sink) {
        this.identities = identities;
        this.service = service;
        this.sink = sink;
    }

    @Override
    public void accept(SbomItem item) {
        switch (item) {
            case SbomItem.Component component -> component(component);
            case SbomItem.Dependency dependency -> dependencies.add(dependency);
            case SbomItem.Flaw flaw ->
                sink.accept(PlacedStatement.unreadable(Place.of(number++), "/" + flaw.where(), flaw.reason()));
        }
    }

    /** States what could only be told once everything was read. */
    void finish() {
        dependencies.forEach(this::dependency);
        subjects.forEach(subject -> {
            if (service != null) {
                link("depends-on", service, subject);
            }
        });
    }

    private void component(SbomItem.Component component) {
        var purl = component.identity();
        var library = entity("library", library(purl));
        var version = purl.version() == null && component.version() == null
                ? library
                : entity("library-version", version(component, purl));
        versions.put(component.reference(), version);
        if (!version.equals(library)) {
            link("version-of", version, library);
        }
        for (var licence : component.licences()) {
            link("has-license", version, entity("license", licence(licence)));
        }
        if (component.subject()) {
            subjects.add(version);
        }
    }

    private void dependency(SbomItem.Dependency dependency) {
        var from = versions.get(dependency.from());
        var to = versions.get(dependency.to());
        if (from == null || to == null) {
            sink.accept(PlacedStatement.unreadable(
                    Place.of(number++),
                    "/dependencies",
                    "'%s' is no component of this bill."
                            .formatted(from == null ? dependency.from() : dependency.to())));
        } else if (!from.equals(to)) {
            link("depends-on", from, to);
        }
    }

    private EntityId entity(String type, ObjectNode object) {
        var id = identities
                .apply(type, object)
                .orElseThrow(() -> new IllegalStateException("The schema identifies no " + type));
        if (stated.add(id)) {
            sink.accept(new PlacedStatement(
                    Place.of(number++), new Statement.EntityStatement(type, id, object, Qualifiers.NONE)));
        }
        return id;
    }

    private void link(String type, EntityId from, EntityId to) {
        sink.accept(new PlacedStatement(
                Place.of(number++),
                new Statement.RelationshipStatement(type, null, from, to, JSON.objectNode(), Qualifiers.NONE)));
    }

    private static ObjectNode library(PackageUrl purl) {
        var object = JSON.objectNode().put("name", purl.name());
        put(object, "group", purl.namespace());
        return object.put("ecosystem", purl.type())
                .put("purl", purl.withoutVersion().toString());
    }

    private static ObjectNode version(SbomItem.Component component, PackageUrl purl) {
        var object = JSON.objectNode().put("name", purl.name());
        put(object, "group", purl.namespace());
        var version = Optional.ofNullable(purl.version()).orElse(component.version());
        return object.put("version", version).put("purl", purl.toString()).put("scope", component.kind());
    }

    private static ObjectNode licence(String text) {
        var object = JSON.objectNode().put("name", text);
        if (text.matches("[A-Za-z0-9.+-]+")) {
            object.put("spdx_id", text);
        }
        return object;
    }

    private static void put(ObjectNode object, String name, String value) {
        if (!value.isEmpty()) {
            object.put(name, value);
        }
    }
}
