package com.aeondt.tasks.discussion;

import com.aeondt.platform.DomainEvent;
import com.aeondt.platform.PageRequest;
import com.aeondt.platform.Slice;
import com.aeondt.tasks.TaskEvent;
import com.aeondt.tasks.TaskId;
import com.aeondt.tasks.shared.Pages;
import com.aeondt.tasks.shared.Person;
import com.aeondt.tasks.sla.SlaEvent;
import java.time.Clock;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The record of what happened to each task: kept as long as the task, unlike the event log. */
@Service
@Transactional
public class Activities {

    private final ActivityRepository repository;
    private final Clock clock;

    Activities(ActivityRepository repository, Clock clock) {
        this.repository = repository;
        this.clock = clock;
    }

    /** Newest first. */
    @Transactional(readOnly = true)
    public Slice<ActivityView> list(TaskId task, PageRequest page) {
        var rows =
                repository
                        .findByTaskIdAndIdLessThanOrderByIdDesc(task.value(), Pages.before(page), Pages.limit(page))
                        .stream()
                        .map(Activity::toView)
                        .toList();
        return Slice.of(rows, page.limit(), activity -> Pages.key(activity.id()));
    }

    /** In the transaction of the change: there is no change without its record. */
    @EventListener
    void on(DomainEvent event) {
        if (event.subject().kind().equals(TaskId.KIND)) {
            repository.save(new Activity(
                    event.subject().id(), Person.current(), event.type(), summary(event), clock.instant()));
        }
    }

    static String summary(DomainEvent event) {
        return switch (event) {
            case TaskEvent.Created created -> "Created " + created.key() + ".";
            case TaskEvent.Changed changed -> "Changed " + String.join(", ", changed.fields()) + ".";
            case TaskEvent.DependenciesChanged changed ->
                "Added %d and removed %d dependencies."
                        .formatted(changed.added().size(), changed.removed().size());
            case TaskEvent.Moved moved -> "Went from %s to %s.".formatted(moved.from(), moved.to());
            case TaskEvent.SprintChanged changed ->
                changed.to() == null ? "Left its sprint." : "Came into a sprint (" + changed.to() + ").";
            case TaskEvent.Ranked ranked -> "Got another place in the backlog.";
            case TaskEvent.Escalated escalated -> "Escalated: " + escalated.to() + ".";
            case TaskEvent.LimitExceeded exceeded ->
                "Went to work beyond the sprint's limit of " + exceeded.limit() + ".";
            case DiscussionEvent.Commented comment -> "Commented (" + comment.comment() + ").";
            case DiscussionEvent.Linked linked ->
                "Linked a " + words(linked.linkType())
                        + (linked.breaks() == null ? "." : " that breaks something: " + linked.breaks());
            case DiscussionEvent.Unlinked unlinked -> "Removed the link to a " + words(unlinked.linkType()) + ".";
            case DiscussionEvent.WorkLogged logged ->
                "Logged %s h of work on %s.".formatted(logged.hours().toPlainString(), logged.workDate());
            case SlaEvent told -> told.sentence();
            default -> event.type();
        };
    }

    private static String words(LinkType type) {
        return type.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
    }
}
