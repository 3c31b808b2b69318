package com.aeondt.graph.question;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Over which edges a question walks, and which way.
 *
 * @param along types that are walked from source to target
 * @param against types that are walked from target to source
 * @param alongAll whether every type is walked from source to target
 * @param againstAll whether every type is walked from target to source
 */
record Way(List<String> along, List<String> against, boolean alongAll, boolean againstAll) {

    /** Over these types, or over all when there are none, in the direction. */
    static Way of(Direction direction, Collection<String> relationshipTypes) {
        var types = relationshipTypes.stream().map(Rows::edgeType).toList();
        boolean out = direction != Direction.IN;
        boolean in = direction != Direction.OUT;
        return new Way(out ? types : List.of(), in ? types : List.of(), out && types.isEmpty(), in && types.isEmpty());
    }

    Map<String, Object> parameters() {
        var parameters = new HashMap<String, Object>();
        parameters.put("along", along);
        parameters.put("against", against);
        parameters.put("alongAll", alongAll);
        parameters.put("againstAll", againstAll);
        return parameters;
    }
}
