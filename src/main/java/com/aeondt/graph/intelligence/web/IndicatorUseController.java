package com.aeondt.graph.intelligence.web;

import com.aeondt.graph.EntityId;
import com.aeondt.graph.GraphError;
import com.aeondt.graph.decay.Worth;
import com.aeondt.graph.intelligence.Indicators;
import com.aeondt.graph.intelligence.Match;
import com.aeondt.graph.intelligence.Matching;
import com.aeondt.graph.intelligence.NewSighting;
import com.aeondt.graph.intelligence.SightingView;
import com.aeondt.graph.intelligence.Sightings;
import com.aeondt.platform.AeonException;
import com.aeondt.platform.Revision;
import com.aeondt.platform.web.Answers;
import com.aeondt.platform.web.ApiController;
import com.aeondt.platform.web.IfMatch;
import com.aeondt.platform.web.Page;
import com.aeondt.platform.web.PageQuery;
import com.aeondt.platform.web.RequiresScope;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;

@ApiController("/indicators")
@Tag(name = "Graph")
class IndicatorUseController {

    private final Matching matching;
    private final Indicators indicators;

    IndicatorUseController(Matching matching, Indicators indicators) {
        this.matching = matching;
        this.indicators = indicators;
    }

    @Schema(name = "MatchIndicators", example = """
            {"values": ["198.51.100[.]7", "hxxps://evil[.]example/login", "d41d8cd98f00b204e9800998ecf8427e"]}
            """)
    record MatchBody(
            @Schema(description = "Addresses, names, URLs, hashes; defanged or not")
            @NotEmpty @Size(max = Matching.VALUES) List<@NotNull @Size(max = 4_000) String> values,

            @Schema(description = "As of when indicators are judged; now unless given") @Nullable Instant at) {}

    @Schema(name = "IndicatorMatches")
    record Matches(
            @Schema(description = "How many different values were asked for")
            int asked,

            @Schema(description = "Those of them that anything is known of")
            List<Match> items) {}

    @Schema(name = "NewSighting", example = """
            {"firstSeen": "2026-11-25T10:00:00Z", "count": 3, "description": "In the mail gateway's log"}
            """)
    record SightingBody(
            @NotNull Instant firstSeen,
            @Nullable Instant lastSeen,

            @Schema(description = "Zero: it was looked for and not seen") @Min(0) @Nullable Integer count,

            @Schema(description = "Ids of who or what saw it") @Size(max = 100) @Nullable List<String> where,

            @Size(max = 10_000) @Nullable String description) {

        NewSighting sighting() {
            return new NewSighting(
                    firstSeen,
                    lastSeen,
                    count,
                    where == null
                            ? List.of()
                            : where.stream().map(IndicatorUseController::id).toList(),
                    description);
        }
    }

    @Schema(name = "Sighted")
    record Sighted(String id) {}

    @Schema(name = "IndicatorWorth")
    record WorthBody(
            String id,

            @Schema(description = "The kind of what it is found by, whose rule applies", example = "ipv4")
            String kind,

            Sightings sightings,
            Worth worth,

            @Schema(description = "The formula with its numbers")
            String explanation,

            String etag) {

        static WorthBody of(Indicators.Judged judged) {
            return new WorthBody(
                    judged.id(),
                    judged.kind(),
                    judged.sightings(),
                    judged.worth(),
                    judged.worth().explanation(),
                    judged.revision().etag());
        }
    }

    @Operation(
            summary = "Ask whether any of many values is known",
            description =
                    "Up to 10,000 at once. Each is brought into its normal form and looked for in the patterns of indicators, among "
                            + "observables, and among names and aliases; of a URL its host as well, of an e-mail address its domain.")
    @RequiresScope("graph:read")
    @PostMapping("/match")
    Matches match(@Valid @RequestBody MatchBody body) {
        var at = Objects.requireNonNullElseGet(body.at(), Instant::now);
        return new Matches(Set.copyOf(body.values()).size(), matching.match(body.values(), at));
    }

    @Operation(
            summary = "Say what an indicator is worth, and why",
            description =
                    "Its score falls with time from what its source was sure of; a sighting starts the clock anew.")
    @RequiresScope("graph:read")
    @GetMapping("/{id}/worth")
    WorthBody worth(
            @PathVariable String id,
            @RequestParam(required = false) @Parameter(description = "As of when; now unless given") @Nullable Instant at) {
        return WorthBody.of(indicators.worth(id(id), Objects.requireNonNullElseGet(at, Instant::now)));
    }

    @Operation(summary = "List where an indicator was seen")
    @RequiresScope("graph:read")
    @GetMapping("/{id}/sightings")
    Page<SightingView> sightings(@PathVariable String id, PageQuery page) {
        return page.page(indicators.sightings(id(id), page.request()));
    }

    @Operation(
            summary = "Record that an indicator was seen",
            description = "Its worth begins anew. The same sighting twice is one.")
    @RequiresScope("graph:write")
    @PostMapping("/{id}/sightings")
    @ResponseStatus(HttpStatus.CREATED)
    Sighted sight(@PathVariable String id, @Valid @RequestBody SightingBody body) {
        return new Sighted(indicators.sight(id(id), body.sighting()).value());
    }

    @Operation(
            summary = "Take an indicator back",
            description =
                    "It no longer counts. Whoever else says it is not contradicted: what people say goes before what feeds say.")
    @RequiresScope("graph:write")
    @PostMapping("/{id}/revoke")
    ResponseEntity<WorthBody> revoke(@PathVariable String id, @IfMatch Revision seen) {
        var judged = indicators.revoke(id(id), seen, Instant.now());
        return Answers.ok(judged.revision(), WorthBody.of(judged));
    }

    private static EntityId id(String text) {
        return EntityId.parse(text)
                .orElseThrow(() -> new AeonException(GraphError.NOT_FOUND, "'%s' is no id.".formatted(text)));
    }
}
