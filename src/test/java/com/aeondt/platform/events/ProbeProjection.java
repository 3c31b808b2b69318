package com.aeondt.platform.events;

import com.aeondt.platform.LoggedEvent;
import com.aeondt.platform.Position;
import com.aeondt.platform.Projection;
import com.aeondt.platform.ProjectionBatch;
import com.aeondt.platform.Tenant;
import com.aeondt.platform.TenantId;
import java.net.ConnectException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ConcurrentSkipListSet;
import org.springframework.amqp.AmqpConnectException;
import org.springframework.stereotype.Component;

/** A projection over memory, with its watermark in PostgreSQL, that a test can make fail. Its subjects are of kind {@code probe}. */
@Component
class ProbeProjection implements Projection {

    static final String NAME = "probe";

    /** The state it is derived from. */
    final Map<TenantId, NavigableSet<UUID>> truth = new ConcurrentHashMap<>();
    /** The target. */
    final NavigableMap<UUID, TenantId> copies = new ConcurrentSkipListMap<>();
    /** Every subject that was ever applied, in order. */
    final List<UUID> applied = Collections.synchronizedList(new ArrayList<>());
    /** Subjects that it cannot take. */
    final Set<UUID> poison = ConcurrentHashMap.newKeySet();

    volatile boolean away;
    /** What happens just before the target is emptied. */
    volatile Runnable beforeReset = () -> {};

    private final Watermarks watermarks;

    ProbeProjection(Watermarks watermarks) {
        this.watermarks = watermarks;
    }

    void exists(TenantId tenant, UUID id) {
        truth.computeIfAbsent(tenant, unknown -> new ConcurrentSkipListSet<>()).add(id);
    }

    void isGone(TenantId tenant, UUID id) {
        of(tenant).remove(id);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Optional<Position> watermark() {
        return watermarks.of(NAME);
    }

    @Override
    public void apply(ProjectionBatch batch) {
        reach();
        watermarks.mustStandAt(NAME, batch.from());
        var probes = batch.events().stream()
                .filter(event -> event.subject().kind().equals("probe"))
                .toList();
        for (var event : probes) {
            taste(event.subject().id());
        }
        watermarks.move(NAME, batch.from(), batch.to());
        probes.forEach(this::copy);
    }

    private void reach() {
        if (away) {
            throw new AmqpConnectException(new ConnectException("away"));
        }
    }

    private void taste(UUID id) {
        if (poison.contains(id)) {
            throw new IllegalStateException("Poison: probe:" + id);
        }
    }

    private void copy(LoggedEvent event) {
        applied.add(event.subject().id());
        copy(event.tenant(), event.subject().id());
    }

    private void copy(TenantId tenant, UUID id) {
        if (of(tenant).contains(id)) {
            copies.put(id, tenant);
        } else {
            copies.remove(id);
        }
    }

    @Override
    public void reset(Position start) {
        reach();
        beforeReset.run();
        copies.clear();
        watermarks.reset(NAME, start);
    }

    @Override
    public List<ProjectedState> states() {
        return List.of(new Probes());
    }

    private NavigableSet<UUID> of(TenantId tenant) {
        return truth.getOrDefault(tenant, Collections.emptyNavigableSet());
    }

    private final class Probes implements ProjectedState {

        @Override
        public String kind() {
            return "probe";
        }

        @Override
        public List<String> idsAfter(Optional<String> after, int limit) {
            return of(Tenant.current()).stream()
                    .map(UUID::toString)
                    .sorted()
                    .filter(id -> after.isEmpty() || id.compareTo(after.get()) > 0)
                    .limit(limit)
                    .toList();
        }

        @Override
        public void refresh(List<String> ids) {
            for (var id : ids) {
                taste(UUID.fromString(id));
                copy(Tenant.current(), UUID.fromString(id));
            }
        }

        @Override
        public Drift check(boolean repair) {
            var tenant = Tenant.current();
            var missing =
                    of(tenant).stream().filter(id -> !copies.containsKey(id)).toList();
            var surplus = copies.entrySet().stream()
                    .filter(copy ->
                            copy.getValue().equals(tenant) && !of(tenant).contains(copy.getKey()))
                    .map(Map.Entry::getKey)
                    .toList();
            if (repair) {
                missing.forEach(id -> copy(tenant, id));
                surplus.forEach(id -> copy(tenant, id));
            }
            int repaired = repair ? missing.size() + surplus.size() : 0;
            return new Drift(of(tenant).size(), copies.size(), missing.size(), surplus.size(), 0, repaired);
        }
    }
}
