package com.aeondt.tasks.retro;

import com.aeondt.platform.persistence.TenantAggregate;
import com.aeondt.tasks.SprintId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A look back, usually at a sprint. */
@Entity
@Table(schema = "tasks", name = "retrospective")
class Retrospective extends TenantAggregate<Retrospective> {

    private String name;

    private @Nullable UUID sprintId;

    private Instant openedAt;

    @SuppressWarnings("NullAway.Init")
    protected Retrospective() {}

    Retrospective(String name, @Nullable SprintId sprint, Instant now) {
        this.name = name;
        this.sprintId = sprint == null ? null : sprint.value();
        this.openedAt = now;
        registerEvent(new RetroEvent.Opened(uuid(), name));
    }

    UUID id() {
        return uuid();
    }

    /** The sprint it looks back at; null for none. */
    @Nullable UUID sprint() {
        return sprintId;
    }

    RetroView toView(List<RetroItem> items) {
        return new RetroView(
                uuid(),
                name,
                sprintId == null ? null : new SprintId(sprintId),
                openedAt,
                items.stream()
                        .map(RetroItem::toView)
                        .sorted(Comparator.comparingInt(RetroView.RetroItem::votes)
                                .reversed()
                                .thenComparing(RetroView.RetroItem::id))
                        .toList(),
                revision());
    }
}
