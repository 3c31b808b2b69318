package com.aeondt.platform.health;

import com.aeondt.platform.AeonException;
import com.aeondt.platform.PlatformError;
import io.swagger.v3.oas.annotations.Hidden;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.boot.health.contributor.Status;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What load balancers and orchestrators ask, without credentials. */
@RestController
@Hidden
class HealthController {

    private static final Duration RETRY = Duration.ofSeconds(2);

    /**
     * How the server is.
     *
     * @param status {@code UP}, or {@code DEGRADED} when a store is away that not everything needs
     * @param components each store's status
     */
    record Readiness(String status, Map<String, String> components) {}

    record Liveness(String status) {}

    private final List<StoreHealth> stores;
    private final ApplicationAvailability availability;

    HealthController(List<StoreHealth> stores, ApplicationAvailability availability) {
        this.stores = stores;
        this.availability = availability;
    }

    /** Says that the process works; asks nobody else, or a store that is away would get the process killed. */
    @GetMapping("/health")
    Liveness health() {
        return new Liveness(Status.UP.getCode());
    }

    /** Says whether requests can be served. */
    @GetMapping("/ready")
    Readiness ready() {
        if (availability.getReadinessState() == ReadinessState.REFUSING_TRAFFIC) {
            throw notReady("The server is starting or stopping.");
        }
        var components = new TreeMap<String, String>();
        stores.forEach(
                store -> components.put(store.check().name(), store.status().getCode()));
        if (components.containsValue(Status.DOWN.getCode())) {
            throw notReady("PostgreSQL is not reachable or not migrated.").with("components", components);
        }
        boolean degraded = components.containsValue(StoreHealth.DEGRADED.getCode());
        return new Readiness(degraded ? StoreHealth.DEGRADED.getCode() : Status.UP.getCode(), components);
    }

    private static AeonException notReady(String detail) {
        return new AeonException(PlatformError.NOT_READY, detail).retryAfter(RETRY);
    }
}
