package com.aeondt.graph.web;

import com.aeondt.graph.schema.PropertyDefinition;
import com.aeondt.graph.schema.PropertyKind;
import com.aeondt.graph.schema.RelationshipDefinition;
import com.aeondt.graph.schema.SchemaDocument;
import com.aeondt.graph.schema.Schemas;
import com.aeondt.graph.schema.TypeDefinition;
import com.aeondt.platform.Revision;
import com.aeondt.platform.web.Answers;
import com.aeondt.platform.web.ApiController;
import com.aeondt.platform.web.IfMatch;
import com.aeondt.platform.web.RequiresScope;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;

@Tag(name = "Graph")
@ApiController("/graph/schema")
class SchemaController {

    private final Schemas schemas;

    SchemaController(Schemas schemas) {
        this.schemas = schemas;
    }

    @Schema(name = "GraphSchema")
    record SchemaBody(
            @Schema(description = "Of the built-in types") long builtInVersion,

            @Schema(description = "Of the tenant's own types; the ETag")
            long version,

            @Schema(description = "Every type that counts for the tenant")
            List<TypeDefinition> types,

            List<RelationshipDefinition> relationships,

            @Schema(description = "What of it the tenant has added; the body of a PUT")
            Own own) {}

    @Schema(name = "GraphSchemaExtension")
    record Own(List<TypeDefinition> types, List<RelationshipDefinition> relationships) {}

    @Schema(name = "ExtendGraphSchema", example = """
            {"types": [{"name": "rack", "title": "Where machines are", "properties": {"name": {"kind": "string", "required": true},
             "room": {"kind": "string"}}, "identifying": [["name"]]}],
             "relationships": [{"type": "mounted-in", "from": ["asset"], "to": ["rack"]}]}
            """)
    record ExtendSchema(
            @NotNull List<@Valid @NotNull OwnType> types,
            @NotNull List<@Valid @NotNull OwnRelationship> relationships) {

        SchemaDocument document() {
            return new SchemaDocument(
                    0,
                    types.stream().map(OwnType::definition).toList(),
                    relationships.stream()
                            .map(own -> new RelationshipDefinition(own.type(), own.from(), own.to()))
                            .toList());
        }
    }

    @Schema(name = "OwnGraphType")
    record OwnType(
            @NotBlank String name,
            @Nullable String title,

            @Schema(description = "Whether other properties are allowed too") @Nullable Boolean open,

            @Nullable Boolean observable,
            @NotNull Map<String, @Valid @NotNull OwnProperty> properties,
            @NotEmpty List<@NotEmpty List<@NotBlank String>> identifying,
            @Nullable List<@NotBlank String> display,
            @Nullable List<@NotBlank String> aliases) {

        TypeDefinition definition() {
            return new TypeDefinition(
                    name,
                    title,
                    Boolean.TRUE.equals(open),
                    Boolean.TRUE.equals(observable),
                    false,
                    properties.entrySet().stream()
                            .collect(Collectors.toMap(
                                    Map.Entry::getKey,
                                    property -> property.getValue().definition())),
                    identifying,
                    display == null ? List.of("name") : display,
                    aliases == null ? List.of() : aliases);
        }
    }

    @Schema(name = "OwnGraphProperty")
    record OwnProperty(
            @Schema(type = "string", example = "string") @NotNull PropertyKind kind,

            @Nullable Boolean required,

            @Schema(description = "Whether an entity without it is incomplete; see GET /graph/quality") @Nullable Boolean recommended,

            @Nullable List<@NotBlank String> values) {

        PropertyDefinition definition() {
            return new PropertyDefinition(
                    kind, Boolean.TRUE.equals(required), Boolean.TRUE.equals(recommended), values);
        }
    }

    @Schema(name = "OwnGraphRelationship")
    record OwnRelationship(
            @NotBlank String type,
            @NotEmpty List<@NotBlank String> from,
            @NotEmpty List<@NotBlank String> to) {}

    @Operation(
            operationId = "readGraphSchema",
            summary = "Which types and relationships there are",
            description = "The published built-in ones, and what the tenant has added.")
    @RequiresScope("graph:read")
    @GetMapping
    ResponseEntity<SchemaBody> read() {
        return answer(schemas.extension());
    }

    @Operation(
            operationId = "extendGraphSchema",
            summary = "Replace the tenant's own types and relationships",
            description =
                    "Built-in types may get more properties, and others may be recommended. What is stored already is not checked again; the version counts up.")
    @RequiresScope("graph:write")
    @PutMapping
    ResponseEntity<SchemaBody> extend(@IfMatch Revision seen, @Valid @RequestBody ExtendSchema body) {
        return answer(schemas.extend(seen, body.document()));
    }

    private ResponseEntity<SchemaBody> answer(SchemaDocument own) {
        var current = schemas.current();
        var version = schemas.builtIn().stream()
                .mapToLong(SchemaDocument::version)
                .max()
                .orElse(0);
        var body = new SchemaBody(
                version,
                own.version(),
                List.copyOf(current.types()),
                current.relationships(),
                new Own(own.types(), own.relationships()));
        return Answers.ok(new Revision(own.version()), body);
    }
}
