package com.aeondt.graph.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.aeondt.platform.Violation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class BuiltInTypesTests {

    private final GraphSchema schema = GraphSchema.of(BuiltInTypes.documents());

    @Test
    void everyTypeIsWhatATenantMightHaveDefined() {
        for (var type : schema.types()) {
            if (!type.external()) {
                assertThat(type.identifying()).as(type.name()).isNotEmpty();
                assertThat(type.identifying().stream().flatMap(List::stream))
                        .as(type.name())
                        .allMatch(property -> type.properties().containsKey(property));
            }
        }
    }

    @Test
    void whatIsRecommendedIsNotRequiredAnyway() {
        for (var type : schema.types()) {
            assertThat(type.recommended())
                    .as(type.name())
                    .noneMatch(name -> property(type, name).required());
        }
        assertThat(type("service").recommended())
                .containsExactly("description", "lifecycle", "owner", "repository", "tier");
    }

    @Test
    void whatSaysNothingIsNotFilled() {
        var service = type("service");
        assertThat(service.filled(
                        object("{\"owner\": \"Web\", \"tier\": \"  \", \"lifecycle\": null, \"url\": \"x\"}")))
                .isOne();
        var malware = type("malware");
        assertThat(malware.filled(object("{\"name\": \"X\", \"is_family\": false, \"malware_types\": []}")))
                .isEqualTo(2);
    }

    @Test
    void aTenantRecommendsOtherPropertiesOfABuiltInTypeAndTakesNoneAway() {
        var service = type("service");
        var properties = new HashMap<>(service.properties());
        properties.computeIfPresent("owner", (name, owner) -> new PropertyDefinition(owner.kind(), false, false, null));
        properties.computeIfPresent("url", (name, url) -> new PropertyDefinition(url.kind(), false, true, null));
        var own = document(service, properties);

        assertThat(SchemaRules.violations(own, BuiltInTypes.documents())).isEmpty();
        assertThat(own.types().getFirst().recommended())
                .containsExactly("description", "lifecycle", "repository", "tier", "url");
        properties.remove("owner");
        assertThat(SchemaRules.violations(document(service, properties), BuiltInTypes.documents()))
                .extracting(Violation::code)
                .containsExactly("built-in");
    }

    private static SchemaDocument document(TypeDefinition type, Map<String, PropertyDefinition> properties) {
        var changed = new TypeDefinition(
                type.name(),
                type.title(),
                type.open(),
                type.observable(),
                false,
                properties,
                type.identifying(),
                type.display(),
                type.aliases());
        return new SchemaDocument(1, List.of(changed), List.of());
    }

    private static PropertyDefinition property(TypeDefinition type, String name) {
        return Objects.requireNonNull(type.properties().get(name));
    }

    @Test
    void everyEndOfARelationshipIsAType() {
        for (var relationship : schema.relationships()) {
            assertThat(relationship.from()).as(relationship.type()).allMatch(this::isType);
            assertThat(relationship.to()).as(relationship.type()).allMatch(this::isType);
        }
    }

    @Test
    void stixAndOperationsAreThere() {
        assertThat(schema.types())
                .extracting(TypeDefinition::name)
                .contains("intrusion-set", "attack-pattern", "indicator", "ipv4-addr", "file", "x-mitre-tactic")
                .contains("service", "component", "asset", "environment", "customer", "team", "person", "task");
    }

    @Test
    void aServiceDependsOnAServiceAndMalwareDoesNot() {
        assertThat(schema.violation("depends-on", "service", "service")).isEmpty();
        assertThat(schema.violation("depends-on", "malware", "service"))
                .hasValueSatisfying(violation -> assertThat(violation.detail()).contains("It leads from service"));
        assertThat(schema.violation("loves", "service", "service"))
                .hasValueSatisfying(violation -> assertThat(violation.detail()).contains("PUT /graph/schema"));
        assertThat(schema.violation("related-to", "service", "unicorn"))
                .hasValueSatisfying(violation -> assertThat(violation.code()).isEqualTo("unknown-type"));
    }

    @Test
    void everythingThatIsWrongWithAnEntityIsSaid() {
        var service = type("service");

        assertThat(service.violations(object("{\"name\": \"Payments\", \"x_shop\": 1, \"tags\": [\"a\"]}")))
                .isEmpty();
        assertThat(service.violations(object("{\"criticality\": \"high\", \"colour\": \"red\", \"tags\": [1]}")))
                .extracting(Violation::pointer, Violation::code)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("/criticality", "wrong-kind"),
                        org.assertj.core.groups.Tuple.tuple("/colour", "unknown"),
                        org.assertj.core.groups.Tuple.tuple("/tags", "wrong-kind"),
                        org.assertj.core.groups.Tuple.tuple("/name", "required"));
    }

    @Test
    void stixObjectsMaySayMoreThanTheStandardNames() {
        assertThat(type("malware").violations(object("{\"name\": \"Stuxnet\", \"anything\": {\"goes\": true}}")))
                .isEmpty();
        assertThat(type("malware").violations(object("{\"name\": \"Stuxnet\", \"first_seen\": \"in June\"}")))
                .extracting(Violation::code)
                .containsExactly("wrong-kind");
    }

    @Test
    void whatIsPublishedIsReadBackAsItWas() {
        for (var document : BuiltInTypes.documents()) {
            var text = SchemaDocument.JSON.writeValueAsString(document);
            assertThat(SchemaDocument.JSON.readValue(text, SchemaDocument.class))
                    .isEqualTo(document);
        }
    }

    private TypeDefinition type(String name) {
        return schema.type(name).orElseThrow();
    }

    private boolean isType(String name) {
        return name.equals(RelationshipDefinition.ANY) || schema.type(name).isPresent();
    }

    private static ObjectNode object(String json) {
        return (ObjectNode) SchemaDocument.JSON.readTree(json);
    }
}
