package com.aeondt.graph.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.aeondt.platform.Violation;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class BuiltInTypesTests {

    private final GraphSchema schema = GraphSchema.of(BuiltInTypes.documents());

    @Test
    void everyTypeIsWhatATenantMightHaveDefined() {
        for (var type : schema.types()) {
            if (!type.external()) {
                assertThat(type.identifying()).as(type.name()).isNotEmpty();
                assertThat(type.identifying().stream().flatMap(java.util.List::stream))
                        .as(type.name())
                        .allMatch(property -> type.properties().containsKey(property));
            }
        }
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
