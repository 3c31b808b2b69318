package com.aeondt.auth.tenants;

import com.aeondt.platform.TenantId;
import java.util.ArrayList;
import java.util.List;
import org.springframework.data.redis.core.ScanOptions;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.stereotype.Component;

/** What Redis holds of a tenant: every key that begins with its name. */
@Component
class TenantCacheKeys {

    private static final int BATCH = 500;

    private final StringRedisTemplate redis;

    TenantCacheKeys(StringRedisTemplate redis) {
        this.redis = redis;
    }

    /** How many keys went. */
    long remove(TenantId tenant) {
        var options = ScanOptions.scanOptions()
                .match("t:" + tenant + ":*")
                .count(BATCH)
                .build();
        long removed = 0;
        try (var found = redis.scan(options)) {
            var batch = new ArrayList<String>();
            while (found.hasNext()) {
                batch.add(found.next());
                if (batch.size() == BATCH) {
                    removed += unlink(batch);
                    batch.clear();
                }
            }
            return removed + unlink(batch);
        }
    }

    private long unlink(List<String> keys) {
        var gone = keys.isEmpty() ? null : redis.unlink(keys);
        return gone == null ? 0 : gone;
    }
}
