package com.aeondt.tasks.retro;

import com.aeondt.platform.AeonException;
import com.aeondt.platform.persistence.TenantAggregate;
import com.aeondt.tasks.TaskKey;
import com.aeondt.tasks.TaskView;
import com.aeondt.tasks.shared.Person;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** Something somebody says in a retrospective, and who agrees. */
@Entity
@Table(schema = "tasks", name = "retro_item")
class RetroItem extends TenantAggregate<RetroItem> {

    private UUID retrospectiveId;

    @Enumerated(EnumType.STRING)
    private RetroKind kind;

    private String text;

    @Embedded
    private Person author;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<UUID> voters;

    private @Nullable String taskKey;

    @SuppressWarnings("NullAway.Init")
    protected RetroItem() {}

    RetroItem(UUID retrospective, RetroKind kind, String text, Person author) {
        this.retrospectiveId = retrospective;
        this.kind = kind;
        this.text = text;
        this.author = author;
        this.voters = List.of();
        registerEvent(new RetroEvent.ItemAdded(retrospective, uuid()));
    }

    /** One voice each; the second time takes it back. */
    RetroItem vote(UUID person) {
        var changed = new ArrayList<>(voters);
        if (!changed.remove(person)) {
            changed.add(person);
        }
        voters = changed;
        return this;
    }

    void mustNotBePromoted() {
        if (taskKey != null) {
            throw new AeonException(RetroError.ALREADY_PROMOTED, "The item is " + taskKey + " already.")
                    .with("task", taskKey);
        }
    }

    RetroItem promote(TaskView task) {
        mustNotBePromoted();
        taskKey = task.key().value();
        registerEvent(new RetroEvent.ItemPromoted(retrospectiveId, uuid(), task.id()));
        return this;
    }

    /** Something to do that is no task yet. */
    boolean isOpenAction() {
        return kind == RetroKind.ACTION && taskKey == null;
    }

    boolean belongsTo(UUID retrospective) {
        return retrospectiveId.equals(retrospective);
    }

    String text() {
        return text;
    }

    RetroView.RetroItem toView() {
        return new RetroView.RetroItem(
                uuid(), kind, text, author.personName(), voters.size(), taskKey == null ? null : new TaskKey(taskKey));
    }
}
