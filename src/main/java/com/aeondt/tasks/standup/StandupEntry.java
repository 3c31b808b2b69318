package com.aeondt.tasks.standup;

import com.aeondt.platform.persistence.TenantAggregate;
import com.aeondt.tasks.shared.Person;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** What one person says in a standup. */
@Entity
@Table(schema = "tasks", name = "standup_entry")
class StandupEntry extends TenantAggregate<StandupEntry> {

    private UUID standupId;

    @Embedded
    private Person author;

    @Embedded
    private StandupAnswers answers;

    private Instant writtenAt;

    @SuppressWarnings("NullAway.Init")
    protected StandupEntry() {}

    StandupEntry(UUID standup, Person author, StandupAnswers answers, Instant now) {
        this.standupId = standup;
        this.author = author;
        this.answers = answers;
        this.writtenAt = now;
    }

    /** Other answers; what was in time stays in time. */
    StandupEntry rewrite(StandupAnswers changed) {
        answers = changed;
        return this;
    }

    UUID standup() {
        return standupId;
    }

    UUID person() {
        return author.personId();
    }

    String name() {
        return author.personName();
    }

    boolean blocked() {
        return answers.blockers() != null;
    }

    Instant writtenAt() {
        return writtenAt;
    }

    StandupView.StandupEntry toView(boolean late) {
        return new StandupView.StandupEntry(author.personId(), author.personName(), answers, writtenAt, late);
    }
}
