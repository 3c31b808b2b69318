package com.aeondt.graph.intelligence;

import com.aeondt.graph.decay.Worth;
import com.aeondt.graph.observable.ObservableKind;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a value.
 *
 * @param value as it was given
 * @param kind what it is taken for
 * @param normal its normal form, in which it was looked for
 * @param known everything that it was found in, what counts first
 */
public record Match(String value, ObservableKind kind, String normal, List<Known> known) {

    /**
     * Something that the value was found in.
     *
     * @param id of the indicator, the observable, or what has this name
     * @param type its type
     * @param name what people call it
     * @param matched what of it matched: a path of its pattern, {@code name} or {@code alias}
     * @param through the part of the value that matched where it was not all of it, such as the host of a URL
     * @param sufficient whether the value alone fulfils the pattern; otherwise it is one condition of several
     * @param publicKnowledge whether it belongs to everybody
     * @param sources who says so
     * @param sightings how often it was seen
     * @param worth what an indicator is still worth; null for anything else
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Known(
            String id,
            String type,
            @Nullable String name,
            String matched,
            @Nullable String through,
            boolean sufficient,
            boolean publicKnowledge,
            List<String> sources,
            Sightings sightings,
            @Nullable Worth worth) {

        /** Whether it says that the value is one to worry about now. */
        boolean counts() {
            return sufficient && (worth == null || worth.standing() == Worth.Standing.ACTIVE);
        }
    }
}
