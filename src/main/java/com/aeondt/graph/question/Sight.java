package com.aeondt.graph.question;

import com.aeondt.platform.Tenant;
import com.aeondt.platform.TenantId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the caller may see: nodes and edges of the own tenant and of public knowledge, marked no higher than the clearance.
 *
 * @param own the caller's tenant
 * @param clearance the highest level of the Traffic Light Protocol, as a number
 */
public record Sight(TenantId own, int clearance) {

    static Sight of(int clearance) {
        return new Sight(Tenant.current(), clearance);
    }

    /** Own first, so that a tenant's own copy of a public object wins. */
    public List<String> tenants() {
        var publicly = TenantId.PUBLIC.toString();
        return own.toString().equals(publicly) ? List.of(publicly) : List.of(own.toString(), publicly);
    }

    /** The parameters that every question shares, with these beside. */
    public Map<String, Object> with(Map<String, Object> more) {
        var all = new HashMap<String, Object>(more);
        all.put("own", own.toString());
        all.put("tenants", tenants());
        all.put("clearance", clearance);
        return all;
    }
}
