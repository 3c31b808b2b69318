package com.aeondt.graph.web;

import com.aeondt.graph.EntityId;
import com.aeondt.graph.Tlp;
import com.aeondt.graph.model.Assertion;
import com.aeondt.graph.model.Entities;
import com.aeondt.graph.model.EntityView;
import com.aeondt.graph.model.Version;
import com.aeondt.platform.web.ApiController;
import com.aeondt.platform.web.Page;
import com.aeondt.platform.web.PageQuery;
import com.aeondt.platform.web.RequiresScope;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import tools.jackson.databind.JsonNode;

@Tag(name = "Graph")
@ApiController("/graph/entities/{id}")
class EntityPastController {

    private final Entities entities;

    EntityPastController(Entities entities) {
        this.entities = entities;
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "EntityVersion")
    record VersionBody(
            EntityBody entity,

            @Schema(description = "When it was replaced; absent for what it is now") @Nullable Instant until,

            @Schema(description = "How: updated, removed or merged; absent for what it is now", example = "updated")
            @Nullable String change) {

        static VersionBody of(Version<EntityView> version) {
            return new VersionBody(EntityBody.of(version.view()), version.until(), version.change());
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "Assertion")
    record AssertionBody(
            @Schema(type = "string", description = "The id it was said about: another than the entity's after a merge")
            EntityId statedId,

            @Schema(example = "cmdb") String source,

            @Schema(type = "object", description = "As it was given")
            JsonNode object,

            @Nullable Integer confidence,

            @Schema(type = "string", example = "clear") Tlp tlp,

            @Nullable Instant validFrom,
            @Nullable Instant validUntil,
            Instant recordedAt) {

        static AssertionBody of(Assertion assertion) {
            var qualifiers = assertion.qualifiers();
            return new AssertionBody(
                    assertion.statedId(),
                    assertion.source(),
                    assertion.object(),
                    qualifiers.confidence(),
                    qualifiers.tlp(),
                    qualifiers.validFrom(),
                    qualifiers.validUntil(),
                    assertion.recordedAt());
        }
    }

    @Schema(name = "Assertions")
    record Assertions(List<AssertionBody> items) {}

    @Schema(name = "SameAsProposals")
    record Proposals(List<EntityBody> items) {}

    @Operation(
            operationId = "listEntityVersions",
            summary = "What an entity was",
            description = "Newest first, from what it is now on; also of one that is gone.")
    @RequiresScope("graph:read")
    @GetMapping("/history")
    Page<VersionBody> history(@PathVariable EntityId id, PageQuery page) {
        return page.page(entities.history(id, page.request()).map(VersionBody::of));
    }

    @Operation(
            operationId = "listEntityAssertions",
            summary = "Who says what about an entity",
            description = "The most weighty first, each as it was given.")
    @RequiresScope("graph:read")
    @GetMapping("/assertions")
    Assertions assertions(@PathVariable EntityId id) {
        return new Assertions(
                entities.assertions(id).stream().map(AssertionBody::of).toList());
    }

    @Operation(
            operationId = "listSameAsProposals",
            summary = "Entities that may be the same",
            description = "Of its type and with one of its names. A name never merges anything by itself.")
    @RequiresScope("graph:read")
    @GetMapping("/same-as")
    Proposals perhapsSame(@PathVariable EntityId id) {
        return new Proposals(
                entities.perhapsSame(id).stream().map(EntityBody::of).toList());
    }
}
