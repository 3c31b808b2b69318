package com.aeondt.tasks.files;

import com.aeondt.tasks.DueDate;
import com.aeondt.tasks.Priority;
import com.aeondt.tasks.TaskDetails;
import com.aeondt.tasks.TaskDraft;
import com.aeondt.tasks.TaskState;
import com.aeondt.tasks.TaskView;
import com.aeondt.tasks.todofile.Box;
import com.aeondt.tasks.todofile.Dependency;
import com.aeondt.tasks.todofile.Due;
import com.aeondt.tasks.todofile.Entry;
import com.aeondt.tasks.todofile.Fields;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What an entry says about a task, and what a task makes of an entry. */
public final class Lines {

    /** Fields that are components of a task, or are told otherwise. */
    private static final Set<String> OWN = Stream.of(
                    Fields.ID,
                    Fields.CONTEXT,
                    Fields.SUCCESS,
                    Fields.DEPENDENCIES,
                    Fields.ASSIGNED,
                    Fields.ESTIMATED,
                    Fields.TAGS,
                    Fields.STATUS,
                    Fields.BLOCKER,
                    Fields.IMPACT,
                    Fields.RISK,
                    Fields.NOTES)
            .map(Fields::key)
            .collect(Collectors.toUnmodifiableSet());

    private Lines() {}

    /** The box that shows a state. */
    public static Box box(TaskState state) {
        return switch (state) {
            case CREATE, TRIAGE, PRIORITIZE, SCHEDULE -> Box.OPEN;
            case WORK, REVIEW -> Box.IN_PROGRESS;
            case BLOCKED -> Box.BLOCKED;
            case COMPLETE, ARCHIVE -> Box.DONE;
            case CANCELLED -> Box.CANCELLED;
        };
    }

    /**
     * What an entry says about its task.
     *
     * @param known whether a key is a task's, so that it can be depended on
     * @throws com.aeondt.platform.AeonException when a value is out of bounds
     */
    public static TaskDetails details(Entry entry, Predicate<String> known) {
        var estimated = entry.field(Fields.ESTIMATED);
        var hours = estimated.flatMap(Effort::hours);
        var extra = new ArrayList<TaskDetails.Field>();
        entry.fields().forEach((name, value) -> {
            if (!OWN.contains(Fields.key(name)) && !value.isEmpty()) {
                extra.add(new TaskDetails.Field(name, value));
            }
        });
        if (hours.isEmpty()) {
            estimated.ifPresent(text -> extra.add(new TaskDetails.Field(Fields.ESTIMATED, text)));
        }
        return TaskDraft.titled(entry.title())
                .priority(entry.priority()
                        .map(level -> Priority.valueOf(level.name()))
                        .orElse(null))
                .category(entry.category().orElse(null))
                .tags(List.copyOf(entry.tags()))
                .due(entry.due().map(Lines::due).orElse(null))
                .context(entry.field(Fields.CONTEXT).orElse(null))
                .success(entry.field(Fields.SUCCESS).orElse(null))
                .assigned(entry.field(Fields.ASSIGNED).orElse(null))
                .estimatedHours(hours.orElse(null))
                .status(entry.field(Fields.STATUS).orElse(null))
                .blocker(entry.field(Fields.BLOCKER).orElse(null))
                .impact(entry.field(Fields.IMPACT).orElse(null))
                .risk(entry.field(Fields.RISK).orElse(null))
                .notes(entry.field(Fields.NOTES).orElse(null))
                .prerequisites(entry.field(Fields.DEPENDENCIES)
                        .flatMap(value -> Dependency.rest(value, known))
                        .orElse(null))
                .extra(extra)
                .details();
    }

    private static DueDate due(Due due) {
        return new DueDate(due.text(), due.lastDay().orElse(null));
    }

    /** The tasks that an entry names as prerequisites, as far as they are known, itself left out. */
    static List<Dependency> dependencies(Entry entry, Predicate<String> known) {
        var own = entry.id().orElse("");
        return entry.dependencies().stream()
                .filter(dependency ->
                        known.test(dependency.id()) && !dependency.id().equals(own))
                .toList();
    }

    /** A new entry for a task. */
    static Entry print(TaskView task, ZoneId zone) {
        return render(NewLine.of(task), task, zone);
    }

    /** The entry with whatever the task says otherwise; the rest keeps the author's spelling. */
    static Entry render(Entry entry, TaskView task, ZoneId zone) {
        var named = entry.withField(Fields.ID, Optional.of(task.key().value()));
        return box(write(named, task.details(), dependenciesOf(task)), task, zone);
    }

    /** The entry with whatever these details say otherwise. */
    public static Entry write(Entry entry, TaskDetails wanted, List<Dependency> dependencies) {
        var keys = dependencies.stream().map(Dependency::id).collect(Collectors.toSet());
        var said = details(entry, keys::contains);
        var changed = entry.withTitle(wanted.title())
                .withPriority(Optional.ofNullable(wanted.priority())
                        .map(priority -> com.aeondt.tasks.todofile.Level.valueOf(priority.name())))
                .withCategory(Optional.ofNullable(wanted.category()));
        if (!Set.copyOf(said.tags()).equals(Set.copyOf(wanted.tags()))) {
            changed = changed.withTags(new LinkedHashSet<>(wanted.tags()));
        }
        if (!java.util.Objects.equals(text(said.due()), text(wanted.due()))) {
            changed = changed.withDue(Optional.ofNullable(text(wanted.due())));
        }
        changed = field(changed, Fields.CONTEXT, wanted.context());
        changed = field(changed, Fields.SUCCESS, wanted.success());
        changed = dependencies(changed, dependencies, said, wanted);
        changed = field(changed, Fields.ASSIGNED, wanted.assigned());
        if (wanted.estimatedHours() != null && !same(said.estimatedHours(), wanted.estimatedHours())) {
            changed = field(changed, Fields.ESTIMATED, Effort.print(wanted.estimatedHours()));
        } else if (wanted.estimatedHours() == null && said.estimatedHours() != null) {
            changed = field(changed, Fields.ESTIMATED, null);
        }
        changed = field(changed, Fields.STATUS, wanted.status());
        changed = field(changed, Fields.BLOCKER, wanted.blocker());
        changed = field(changed, Fields.IMPACT, wanted.impact());
        changed = field(changed, Fields.RISK, wanted.risk());
        changed = field(changed, Fields.NOTES, wanted.notes());
        return extra(changed, said, wanted);
    }

    private static Entry box(Entry entry, TaskView task, ZoneId zone) {
        var box = box(task.state());
        if (box == entry.box()) {
            return entry;
        }
        var done = Optional.ofNullable(task.completedAt())
                .filter(at -> box == Box.DONE)
                .map(at -> at.atZone(zone).toLocalDate());
        return entry.withBox(box).withCompleted(done);
    }

    private static Entry dependencies(Entry entry, List<Dependency> wanted, TaskDetails said, TaskDetails details) {
        var named = dependencies(entry, key -> wanted.stream().anyMatch(d -> d.id().equals(key)));
        boolean more = entry.dependencies().size() > named.size() && said.prerequisites() == null;
        if (named.equals(wanted) && !more && java.util.Objects.equals(said.prerequisites(), details.prerequisites())) {
            return entry;
        }
        var value = prerequisites(wanted, details);
        if (value.isEmpty() && entry.field(Fields.DEPENDENCIES).isEmpty()) {
            return entry;
        }
        return entry.withField(Fields.DEPENDENCIES, Optional.of(value.isEmpty() ? "none" : value));
    }

    /** The text of the field {@code Dependencies}; empty for none. */
    static String prerequisites(List<Dependency> wanted, TaskDetails details) {
        return Stream.concat(
                        Stream.of(Dependency.print(wanted)).filter(text -> !text.isEmpty()),
                        Stream.ofNullable(details.prerequisites()))
                .collect(Collectors.joining(", "));
    }

    static List<Dependency> dependenciesOf(TaskView task) {
        return task.dependencies().stream()
                .map(d -> new Dependency(d.key().value(), Optional.ofNullable(d.note())))
                .toList();
    }

    private static Entry extra(Entry entry, TaskDetails said, TaskDetails wanted) {
        var changed = entry;
        for (var field : wanted.extra()) {
            changed = field(changed, field.name(), field.value());
        }
        for (var field : said.extra()) {
            boolean kept = wanted.extra().stream()
                    .anyMatch(other -> Fields.key(other.name()).equals(Fields.key(field.name())));
            boolean told =
                    Fields.key(field.name()).equals(Fields.key(Fields.ESTIMATED)) && wanted.estimatedHours() != null;
            if (!kept && !told) {
                changed = field(changed, field.name(), null);
            }
        }
        return changed;
    }

    private static Entry field(Entry entry, String name, @Nullable String value) {
        if (value == null && entry.field(name).isEmpty()) {
            return entry;
        }
        return entry.withField(name, Optional.ofNullable(value));
    }

    private static boolean same(java.math.@Nullable BigDecimal one, java.math.BigDecimal other) {
        return one != null && one.compareTo(other) == 0;
    }

    private static @Nullable String text(@Nullable DueDate due) {
        return due == null ? null : due.text();
    }
}
