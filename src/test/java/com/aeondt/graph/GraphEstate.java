package com.aeondt.graph;

import static org.assertj.core.api.Assertions.assertThat;

import com.aeondt.graph.model.Intake;
import com.aeondt.graph.model.Json;
import com.aeondt.graph.model.Outcome;
import com.aeondt.graph.model.Qualifiers;
import com.aeondt.graph.model.Statement;
import com.aeondt.graph.model.Statement.EntityStatement;
import com.aeondt.graph.model.Statement.RelationshipStatement;
import com.aeondt.platform.Tenant;
import com.aeondt.platform.TenantId;
import com.aeondt.support.Callers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import tools.jackson.databind.JsonNode;

/** One of each of a tenant, all related to the same public technique. */
public record GraphEstate(
        Callers.Client owner, Map<String, EntityId> entities, List<EntityId> relationships, String query) {

    private static final Map<String, String> PROPERTIES = Map.of(
            "service", "",
            "customer", "",
            "asset", "",
            "malware", "",
            "vulnerability", "",
            "indicator",
                    ",\"pattern\":\"[ipv4-addr:value = '%s']\",\"pattern_type\":\"stix\",\"valid_from\":\"2026-01-01T00:00:00Z\""
                            .formatted(GraphReads.MATCHED));

    private static final Map<String, String> PATHS = Map.of(
            "customers", "customer",
            "assets", "asset",
            "threats", "malware",
            "indicators", "indicator",
            "vulnerabilities", "vulnerability");

    /** Public knowledge that both are related to. */
    public static EntityId technique(Intake intake) {
        var id = EntityId.of("attack-pattern", UUID.randomUUID());
        Tenant.run(TenantId.PUBLIC, () -> take(intake, "attack", entity(id, "Shared technique", "")));
        return id;
    }

    /** What a name begins with tells whose it is. */
    public static GraphEstate of(Callers.Client owner, Intake intake, EntityId technique, String name) {
        var entities = new LinkedHashMap<String, EntityId>();
        PROPERTIES.forEach((type, more) -> {
            var statement = entity(EntityId.of(type, UUID.randomUUID()), name + " " + type, more);
            owner.run(() -> take(intake, name, statement));
            entities.put(type, Objects.requireNonNull(statement.id()));
        });
        var relationships = new ArrayList<EntityId>();
        entities.values().forEach(id -> relationships.add(relate(owner, intake, name, id, technique)));
        relationships.add(relate(owner, intake, name, technique, entities.get("service")));
        return new GraphEstate(owner, entities, relationships, saved(owner, name));
    }

    /** Asked by its owner about one of his own things. */
    public GraphReads reads() {
        return reads(entity("service").value());
    }

    /** Asked by its owner about something in his sight, and about his own things. */
    public GraphReads reads(String entity) {
        var kinds = new LinkedHashMap<String, String>();
        PATHS.forEach((path, type) -> kinds.put(path, entity(type).value()));
        return new GraphReads(entity, kinds, relationships.getFirst().value(), query, null);
    }

    public EntityId entity(String type) {
        return Objects.requireNonNull(entities.get(type));
    }

    /** What nobody else may ever see. */
    public List<String> secrets(String name) {
        var secrets = new ArrayList<String>();
        secrets.add(name);
        secrets.add(owner.tenant().toString());
        entities.values().forEach(id -> secrets.add(id.value()));
        relationships.forEach(id -> secrets.add(id.value()));
        secrets.add(query);
        return secrets;
    }

    private static EntityStatement entity(EntityId id, String name, String more) {
        return new EntityStatement(
                id.type(), id, Json.object("{\"name\":\"" + name + "\"" + more + "}"), Qualifiers.NONE);
    }

    private static EntityId relate(
            Callers.Client owner, Intake intake, String source, EntityId from, @Nullable EntityId to) {
        var id = EntityId.of(EntityId.RELATIONSHIP, UUID.randomUUID());
        var object = Json.object("{\"description\":\"" + source + "\"}");
        owner.run(() -> take(
                intake,
                source,
                new RelationshipStatement(
                        "related-to", id, from, Objects.requireNonNull(to), object, Qualifiers.NONE)));
        return id;
    }

    private static void take(Intake intake, String source, Statement statement) {
        var outcomes = new ArrayList<Outcome>();
        intake.take(source, List.of(statement).iterator(), outcomes::add);
        assertThat(outcomes)
                .allSatisfy(outcome -> assertThat(outcome.violations()).isEmpty());
    }

    private static String saved(Callers.Client owner, String name) {
        var body = owner.http()
                .post()
                .uri("/api/v1/graph/saved-queries")
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("name", name, "query", "MATCH (a)-[r*1..2]-(b) RETURN a, b"))
                .exchange()
                .expectStatus()
                .isCreated()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody();
        return Objects.requireNonNull(body).get("id").stringValue();
    }
}
