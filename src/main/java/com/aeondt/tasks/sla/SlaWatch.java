package com.aeondt.tasks.sla;

import com.aeondt.auth.BusinessCalendar;
import com.aeondt.tasks.Priority;
import com.aeondt.tasks.TaskEvent;
import com.aeondt.tasks.TaskView;
import com.aeondt.tasks.Tasks;
import com.aeondt.tasks.sla.SlaMarks.Silence;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Looks after what was promised: tells once when a deadline comes near and once when it has passed, asks for an update when
 * nobody has given one for too long, and from the second time in a row on escalates.
 */
@Service
@Transactional
public class SlaWatch {

    private static final UUID FIRST = new UUID(0L, 0L);
    private static final int BATCH = 200;
    private static final int ESCALATED_FROM = 2;

    private final Slas slas;
    private final SlaCandidates candidates;
    private final SlaMarks marks;
    private final Tasks tasks;
    private final Telling telling;

    SlaWatch(Slas slas, SlaCandidates candidates, SlaMarks marks, Tasks tasks, Telling telling) {
        this.slas = slas;
        this.candidates = candidates;
        this.marks = marks;
        this.tasks = tasks;
        this.telling = telling;
    }

    /** Tells of deadlines, for a batch of tasks behind the id. Returns where the next batch begins; null after the last. */
    public @Nullable UUID deadlines(@Nullable UUID after) {
        var ids = candidates.untold(slas.policies(), after == null ? FIRST : after, BATCH);
        for (var measured : slas.measure(tasks.views(ids))) {
            tell(measured);
        }
        return ids.size() < BATCH ? null : ids.getLast().value();
    }

    /** Asks for missing updates, for a batch of tasks behind the id. Returns where the next batch begins; null after the last. */
    public @Nullable UUID updates(@Nullable UUID after) {
        // read once: a question to the database writes what has changed first, which looks at every task of the batch
        var terms = slas.policies().stream()
                .filter(policy -> policy.terms().updateEveryHours() != null)
                .collect(Collectors.toMap(SlaPolicyView::priority, SlaPolicyView::terms));
        var calendar = telling.calendar();
        var silences = marks.silences(
                asked(terms, target -> target != SlaTarget.SPRINT),
                asked(terms, target -> target == SlaTarget.SPRINT),
                after == null ? FIRST : after,
                BATCH);
        var now = telling.now();
        var due = silences.stream()
                .filter(silence ->
                        isTooLong(silence, Objects.requireNonNull(terms.get(silence.priority())), calendar, now))
                .collect(Collectors.toMap(Silence::task, silence -> silence));
        for (var task : tasks.views(due.keySet())) {
            var silence = Objects.requireNonNull(due.get(task.id()));
            ask(silence, task, Objects.requireNonNull(terms.get(silence.priority())), now);
        }
        return silences.size() < BATCH ? null : silences.getLast().task().value();
    }

    private void tell(Slas.Measured measured) {
        var clock = measured.clock();
        var task = measured.task();
        var priority = task.details().priority();
        if (priority == null || clock.dueAt() == null || !telling.worth(clock.state())) {
            return;
        }
        if (marks.set(task.id(), clock.startedAt(), clock.state())) {
            telling.publish(
                    clock.state() == SlaClock.State.AT_RISK
                            ? new SlaEvent.AtRisk(task.id(), task.key(), priority, clock.dueAt())
                            : new SlaEvent.Breached(
                                    task.id(),
                                    task.key(),
                                    priority,
                                    clock.dueAt(),
                                    slas.policy(priority).terms().escalation()));
        }
    }

    private static boolean isTooLong(Silence silence, SlaTerms terms, BusinessCalendar calendar, Instant now) {
        int every = Objects.requireNonNull(terms.updateEveryHours());
        var from = silence.answered() ? silence.heardAt() : Objects.requireNonNull(silence.askedAt());
        return !now.isBefore(terms.after(from, every, calendar));
    }

    private void ask(Silence silence, TaskView task, SlaTerms terms, Instant now) {
        var priority = silence.priority();
        int time = silence.answered() ? 1 : silence.asked() + 1;
        if (marks.remind(silence, time, now)) {
            telling.publish(new SlaEvent.UpdateMissing(task.id(), task.key(), priority, silence.heardAt(), time));
            if (time >= ESCALATED_FROM) {
                telling.publish(new TaskEvent.Escalated(
                        task.id(), task.key(), priority, terms.escalation(), "No update since " + silence.heardAt()));
            }
        }
    }

    private static List<String> asked(Map<Priority, SlaTerms> terms, Predicate<SlaTarget> targets) {
        return terms.entrySet().stream()
                .filter(promise -> targets.test(promise.getValue().target()))
                .map(promise -> promise.getKey().name())
                .toList();
    }
}
