package com.aeondt.platform.web.idempotency;

import com.aeondt.platform.TenantId;
import java.util.Map;
import java.util.UUID;

/**
 * What a key is unique within: the same text of another caller, or for another path, is another key.
 *
 * @param route method and path
 */
record RequestKey(TenantId tenant, UUID caller, String route, String key) {

    Map<String, Object> parameters() {
        return Map.of("tenant", tenant.value(), "caller", caller, "route", route, "key", key);
    }
}
