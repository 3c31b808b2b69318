package com.aeondt.tasks.draft;

import com.aeondt.platform.AeonException;
import com.aeondt.platform.persistence.TenantAggregate;
import com.aeondt.tasks.shared.Person;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A text that was written for somebody to accept or reject. */
@Entity
@Table(schema = "tasks", name = "draft")
class Draft extends TenantAggregate<Draft> {

    @Enumerated(EnumType.STRING)
    private DraftKind kind;

    private UUID aboutId;

    private String about;

    @Enumerated(EnumType.STRING)
    private DraftState state;

    private String text;

    private @Nullable String model;

    private @Nullable String reason;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> citations;

    private int dropped;

    @Embedded
    private Person author;

    private Instant writtenAt;

    private @Nullable String decidedBy;

    private @Nullable Instant decidedAt;

    @SuppressWarnings("NullAway.Init")
    protected Draft() {}

    Draft(DraftKind kind, Material material, DraftText written, Person author, Instant now) {
        this.kind = kind;
        this.aboutId = material.subject();
        this.about = material.title();
        this.state = DraftState.PROPOSED;
        this.text = written.text();
        this.model = written.model();
        this.reason = written.reason();
        this.citations = written.citations();
        this.dropped = written.dropped();
        this.author = author;
        this.writtenAt = now;
        registerEvent(new DraftEvent.Proposed(uuid(), kind, aboutId, model != null));
    }

    /** A person takes it, as it is or with another text. */
    Draft accept(String accepted, Person person, Instant now) {
        return decide(DraftState.ACCEPTED, accepted, person, now);
    }

    Draft reject(Person person, Instant now) {
        return decide(DraftState.REJECTED, text, person, now);
    }

    DraftKind kind() {
        return kind;
    }

    UUID aboutId() {
        return aboutId;
    }

    String text() {
        return text;
    }

    DraftView toView() {
        return new DraftView(
                uuid(),
                kind,
                aboutId,
                about,
                state,
                text,
                model,
                reason,
                citations,
                dropped,
                author.personName(),
                writtenAt,
                decidedBy,
                decidedAt,
                revision());
    }

    private Draft decide(DraftState decision, String decidedText, Person person, Instant now) {
        if (state != DraftState.PROPOSED) {
            throw new AeonException(DraftError.DECIDED, "The draft is " + state + ".");
        }
        registerEvent(new DraftEvent.Decided(uuid(), decision, !text.equals(decidedText)));
        state = decision;
        text = decidedText;
        decidedBy = person.personName();
        decidedAt = now;
        return this;
    }
}
