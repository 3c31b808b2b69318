package com.aeondt.graph.model;

import com.aeondt.graph.EntityId;
import com.aeondt.graph.Tlp;
import com.aeondt.platform.TenantId;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * A relationship as a copy of it is made: between the entities that its ends are for the tenant, its own ones before public ones.
 *
 * @param sourceTenant whose entity it starts at; absent when nobody has it
 * @param targetTenant whose entity it leads to; absent when nobody has it
 */
public record ProjectedEdge(
        EntityId id,
        String type,
        EntityId source,
        EntityId target,
        @Nullable TenantId sourceTenant,
        @Nullable TenantId targetTenant,
        ObjectNode properties,
        @Nullable Integer confidence,
        Tlp tlp,
        long version) {}
