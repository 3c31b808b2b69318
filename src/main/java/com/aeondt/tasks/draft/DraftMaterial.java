package com.aeondt.tasks.draft;

import com.aeondt.platform.PageRequest;
import com.aeondt.tasks.SprintId;
import com.aeondt.tasks.TaskKey;
import com.aeondt.tasks.TaskView;
import com.aeondt.tasks.Tasks;
import com.aeondt.tasks.breaking.BreakingChanges;
import com.aeondt.tasks.discussion.Comments;
import com.aeondt.tasks.draft.Material.Fact;
import com.aeondt.tasks.sprint.Sprints;
import com.aeondt.tasks.standup.Standups;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Collects what a draft rests on from the current tenant's records. */
@Component
@Transactional(readOnly = true)
class DraftMaterial {

    private static final Pattern KEY = Pattern.compile("[A-Z][A-Z0-9]{1,19}-[A-Z]{0,3}[0-9]{1,9}");
    private static final PageRequest COMMENTS = new PageRequest(30, Optional.empty());
    private static final PageRequest BREAKING = new PageRequest(20, Optional.empty());

    private final Tasks tasks;
    private final Comments comments;
    private final Standups standups;
    private final Sprints sprints;
    private final BreakingChanges breaking;

    DraftMaterial(Tasks tasks, Comments comments, Standups standups, Sprints sprints, BreakingChanges breaking) {
        this.tasks = tasks;
        this.comments = comments;
        this.standups = standups;
        this.sprints = sprints;
        this.breaking = breaking;
    }

    /** What was answered, who has not, and the tasks that are named. */
    Material standup(UUID id) {
        var standup = standups.find(id);
        var facts = new ArrayList<Fact>();
        var named = new LinkedHashSet<TaskKey>();
        for (var entry : standup.entries()) {
            var answers = entry.answers();
            var blockers = Optional.ofNullable(answers.blockers());
            facts.add(new Fact(
                    "E" + (facts.size() + 1),
                    "%s. Yesterday: %s. Today: %s. In the way: %s"
                            .formatted(
                                    entry.personName(),
                                    answers.yesterday(),
                                    answers.today(),
                                    blockers.orElse("nothing"))));
            Stream.concat(Stream.of(answers.yesterday(), answers.today()), blockers.stream())
                    .forEach(text -> named.addAll(keys(text)));
        }
        if (!standup.missing().isEmpty()) {
            facts.add(new Fact("MISSING", "Without an answer: " + String.join(", ", standup.missing())));
        }
        tasks.withKeys(named).forEach(task -> facts.add(fact(task)));
        return new Material(standup.id(), "Standup of " + standup.day(), facts);
    }

    /** The task, what it waits for, and what was said about it. */
    Material task(String idOrKey) {
        var task = tasks.find(idOrKey);
        var facts = new ArrayList<>(List.of(fact(task)));
        tasks.views(task.dependencyIds()).forEach(other -> facts.add(fact(other)));
        int number = 1;
        for (var comment : comments.list(task.id(), COMMENTS).items()) {
            facts.add(new Fact("C" + number++, comment.authorName() + " says: " + comment.text()));
        }
        return new Material(task.id().value(), task.key() + " " + task.details().title(), facts);
    }

    /** The plan, the numbers, what breaks, and the tasks. */
    Material sprint(UUID sprintId) {
        var id = new SprintId(sprintId);
        var sprint = sprints.find(id);
        var plan = sprint.plan();
        var metrics = sprints.metrics(id);
        var facts = new ArrayList<Fact>();
        facts.add(new Fact(
                "SPRINT",
                "%s, from %s to %s, is %s. Its goal: %s"
                        .formatted(
                                plan.name(),
                                plan.startsOn(),
                                plan.endsOn(),
                                sprint.state(),
                                Optional.ofNullable(plan.goal()).orElse("none"))));
        var result = sprint.result();
        facts.add(new Fact(
                "METRICS",
                result == null
                        ? "%d of %d tasks are done, %d are blocked; %s of %s hours are done"
                                .formatted(
                                        metrics.done(),
                                        metrics.tasks(),
                                        metrics.blocked(),
                                        metrics.doneHours().toPlainString(),
                                        metrics.plannedHours().toPlainString())
                        : "%d tasks were done (%s hours), %d were carried over, %d came in and %d went out on the way"
                                .formatted(
                                        result.doneTasks(),
                                        result.doneHours().toPlainString(),
                                        result.carriedTasks(),
                                        result.addedTasks(),
                                        result.removedTasks())));
        int number = 1;
        for (var change : breaking.list(id, BREAKING).items()) {
            facts.add(new Fact("B" + number++, "It breaks something: " + change.line()));
        }
        sprints.content(id).forEach(task -> facts.add(fact(task)));
        return new Material(sprintId, "Sprint " + plan.name(), facts);
    }

    private static Fact fact(TaskView task) {
        var details = task.details();
        var text = new StringBuilder("%s is in state %s".formatted(details.title(), task.state()));
        add(
                text,
                "Priority",
                Optional.ofNullable(details.priority()).map(Enum::name).orElse(null));
        add(text, "Assigned to", details.assigned());
        add(text, "Why", details.context());
        add(text, "Done when", details.success());
        add(text, "In the way", details.blocker());
        add(text, "Impact", details.impact());
        add(text, "Risk", details.risk());
        return new Fact(task.key().value(), text.toString());
    }

    private static void add(StringBuilder text, String label, @Nullable String value) {
        if (value != null) {
            text.append(". ").append(label).append(": ").append(value);
        }
    }

    private static Set<TaskKey> keys(String text) {
        var keys = new LinkedHashSet<TaskKey>();
        KEY.matcher(text)
                .results()
                .forEach(found -> TaskKey.parse(found.group()).ifPresent(keys::add));
        return keys;
    }
}
