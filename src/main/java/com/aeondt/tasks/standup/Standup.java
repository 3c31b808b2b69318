package com.aeondt.tasks.standup;

import com.aeondt.platform.persistence.TenantAggregate;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** The standup of a day: who is expected, and until when their answers are in time. */
@Entity
@Table(schema = "tasks", name = "standup")
class Standup extends TenantAggregate<Standup> {

    private LocalDate day;

    private Instant dueAt;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> expected;

    private @Nullable String summary;

    @SuppressWarnings("NullAway.Init")
    protected Standup() {}

    Standup(LocalDate day, Instant dueAt, List<String> expected) {
        this.day = day;
        this.dueAt = dueAt;
        this.expected = List.copyOf(expected);
        registerEvent(new StandupEvent.Opened(uuid(), day));
    }

    /** Tells that somebody has answered; the entry is saved beside. */
    Standup answered(StandupEntry entry) {
        registerEvent(new StandupEvent.Answered(uuid(), entry.person(), isLate(entry), entry.blocked()));
        return this;
    }

    Standup summarise(@Nullable String text) {
        if (!Objects.equals(summary, text)) {
            summary = text;
            registerEvent(new StandupEvent.Summarised(uuid(), day));
        }
        return this;
    }

    boolean isLate(StandupEntry entry) {
        return entry.writtenAt().isAfter(dueAt);
    }

    List<String> expected() {
        return List.copyOf(expected);
    }

    UUID id() {
        return uuid();
    }

    StandupView toView(List<StandupEntry> entries) {
        var answered = entries.stream().map(StandupEntry::name).toList();
        return new StandupView(
                uuid(),
                day,
                dueAt,
                entries.stream().map(entry -> entry.toView(isLate(entry))).toList(),
                expected.stream().filter(name -> !answered.contains(name)).toList(),
                summary,
                revision());
    }
}
