package com.aeondt.graph.question;

import com.aeondt.platform.TenantId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The part of the graph that a measure is about.
 *
 * @param types only nodes of these types; empty for all
 * @param relationships only edges of these types; empty for all
 * @param shared also public knowledge that the tenant has not connected to anything of its own
 */
public record Selection(Set<String> types, Set<String> relationships, boolean shared) {

    public Selection {
        types = Set.copyOf(types);
        relationships = Set.copyOf(relationships);
    }

    Map<String, Object> parameters(Sight sight) {
        var parameters = new HashMap<>(Way.of(Direction.OUT, relationships).parameters());
        var publicly = TenantId.PUBLIC.toString();
        boolean apart = shared && !sight.own().toString().equals(publicly);
        parameters.put("types", List.copyOf(types));
        parameters.put("allTypes", types.isEmpty());
        parameters.put("shared", apart ? List.of(publicly) : List.of());
        parameters.put("owners", apart ? sight.tenants() : List.of(sight.own().toString()));
        return sight.with(parameters);
    }
}
