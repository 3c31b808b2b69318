package com.aeondt.graph.web;

import com.aeondt.graph.model.EntityFilter;
import com.aeondt.graph.model.PropertyCondition;
import com.aeondt.platform.AeonException;
import com.aeondt.platform.PlatformError;
import com.aeondt.platform.Violation;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The filters of a list of entities. */
record EntityQuery(
        @Parameter(description = "Only these types", example = "service") @Nullable Set<String> type,

        @Parameter(description = "Whose name begins like this, or whose other name is this", example = "pay")
        @Nullable @Size(max = 200) String name,

        @Parameter(
                description =
                        "Words that its names or its key have, whole or the beginning of one; the best match comes first, the best thousand at most",
                example = "lazarus gr")
        @Nullable @Size(min = 1, max = 200) String q,

        @Parameter(description = "Of which this source says something", example = "cmdb") @Nullable String source,

        @Parameter(description = "The tenant's own, public ones, or both") @Nullable Origin origin,

        @Parameter(
                description =
                        "What a property must be: its name, one of eq, ne, gt, gte, lt, lte and has (for lists), and a value",
                example = "criticality:gte:3")
        @Nullable @Size(max = 20) List<String> property,

        @Parameter(description = "As they were then", example = "2026-01-31T09:30:00Z") @Nullable Instant asOf) {

    enum Origin {
        OWN,
        PUBLIC,
        BOTH
    }

    /** Within these types, whatever others are asked for; within all where there are none. */
    EntityFilter filter(Set<String> within) {
        var types = type == null ? within : type;
        if (!within.isEmpty() && !within.containsAll(types)) {
            throw invalid(
                    "type",
                    "One of " + String.join(", ", within.stream().sorted().toList()) + ".");
        }
        return new EntityFilter(
                types,
                name == null || name.isBlank() ? null : name,
                source,
                EntityFilter.Origin.valueOf((origin == null ? Origin.BOTH : origin).name()),
                conditions(),
                asOf);
    }

    /** The words that are searched for; they are those of now. */
    Optional<String> words() {
        if (q != null && asOf != null) {
            throw invalid("q", "Names are searched as they are now: leave asOf out, or use name.");
        }
        return Optional.ofNullable(q);
    }

    private List<PropertyCondition> conditions() {
        var conditions = new ArrayList<PropertyCondition>();
        if (property != null) {
            for (var text : property) {
                conditions.add(PropertyCondition.parse(text)
                        .orElseThrow(() ->
                                invalid("property", "Write it like criticality:gte:3, not '%s'.".formatted(text))));
            }
        }
        return conditions;
    }

    private static AeonException invalid(String parameter, String detail) {
        return new AeonException(
                PlatformError.VALIDATION,
                parameter + ": " + detail,
                List.of(new Violation(parameter, "not-allowed", detail)));
    }
}
