package com.aeondt.tasks.discussion;

import com.aeondt.platform.AeonException;
import com.aeondt.platform.persistence.TenantAggregate;
import com.aeondt.tasks.TaskId;
import com.aeondt.tasks.shared.Person;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What somebody says about a task, as Markdown. */
@Entity
@Table(schema = "tasks", name = "comment")
class Comment extends TenantAggregate<Comment> {

    private UUID taskId;

    @Embedded
    private Person author;

    private String text;

    private Instant createdAt;

    private @Nullable Instant editedAt;

    @SuppressWarnings("NullAway.Init")
    protected Comment() {}

    Comment(TaskId task, Person author, String text, Instant now) {
        this.taskId = task.value();
        this.author = author;
        this.text = text;
        this.createdAt = now;
        registerEvent(new DiscussionEvent.Commented(task, uuid()));
    }

    Comment edit(Person editor, String changed, Instant now) {
        mustBeBy(editor);
        text = changed;
        editedAt = now;
        return this;
    }

    void mustBeBy(Person person) {
        if (!author.personId().equals(person.personId())) {
            throw new AeonException(
                    DiscussionError.COMMENT_OF_SOMEBODY_ELSE, "The comment is by " + author.personName() + ".");
        }
    }

    boolean isAbout(TaskId task) {
        return taskId.equals(task.value());
    }

    CommentView toView() {
        return new CommentView(uuid(), author.personId(), author.personName(), text, createdAt, editedAt, revision());
    }
}
