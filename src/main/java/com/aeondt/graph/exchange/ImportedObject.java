package com.aeondt.graph.exchange;

import com.aeondt.graph.model.Outcome;
import com.aeondt.platform.Violation;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What became of one thing in an import.
 *
 * @param place the number of the object, from zero, or of the line, from one
 * @param id what it is about; absent when that could not be told
 * @param result created, updated, unchanged or refused
 * @param errors why it was refused
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ImportedObject(long place, @Nullable String id, String result, List<Flaw> errors) {

    /**
     * Why something was refused.
     *
     * @param column the column it came from, or the place within the line; absent where there are no columns
     * @param pointer where in the object, a JSON pointer
     * @param code which rule
     * @param detail the reason, for a person
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Flaw(@Nullable String column, String pointer, String code, String detail) {}

    static ImportedObject of(Place place, Outcome outcome) {
        var id = outcome.id();
        return new ImportedObject(
                place.number(),
                id == null ? null : id.value(),
                outcome.result().name().toLowerCase(Locale.ROOT),
                outcome.violations().stream()
                        .map(violation -> flaw(place, violation))
                        .toList());
    }

    boolean refused() {
        return result.equals("refused");
    }

    private static Flaw flaw(Place place, Violation violation) {
        var pointer = violation.pointer();
        var property = pointer.startsWith("/") ? pointer.substring(1) : pointer;
        var column = place.columns().get(property);
        // a cell that could not be read is named by its column instead of by a pointer
        return column == null && !pointer.isEmpty() && !pointer.startsWith("/")
                ? new Flaw(pointer, "", violation.code(), violation.detail())
                : new Flaw(column, pointer, violation.code(), violation.detail());
    }
}
