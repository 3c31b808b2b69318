package com.aeondt.tasks.feed;

import com.aeondt.tasks.Priority;
import com.aeondt.tasks.TaskState;
import com.aeondt.tasks.TaskView;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.TextList;
import net.fortuna.ical4j.model.component.CalendarComponent;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.component.VToDo;
import net.fortuna.ical4j.model.parameter.RelType;
import net.fortuna.ical4j.model.property.Categories;
import net.fortuna.ical4j.model.property.Completed;
import net.fortuna.ical4j.model.property.Created;
import net.fortuna.ical4j.model.property.Due;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.PercentComplete;
import net.fortuna.ical4j.model.property.RelatedTo;
import net.fortuna.ical4j.model.property.Status;
import org.jspecify.annotations.Nullable;

/** Tasks with a due date as to-dos, or as events for programs that show no to-dos. */
final class TaskCalendar {

    private TaskCalendar() {}

    static Calendar of(List<TaskView> tasks, ZoneId zone, boolean asEvents) {
        var calendar = Ics.calendar("Tasks", zone);
        for (var task : tasks) {
            var due = due(task);
            if (due != null) {
                calendar.add(asEvents ? event(task, due) : todo(task, due));
            }
        }
        return calendar;
    }

    private static CalendarComponent todo(TaskView task, LocalDate due) {
        var todo = begin(new VToDo(false), task);
        todo.add(new Due<>(due));
        todo.add(new Created(task.createdAt()));
        todo.add(new LastModified(task.updatedAt()));
        todo.add(status(task.state()));
        if (task.details().priority() != null) {
            todo.add(new net.fortuna.ical4j.model.property.Priority(
                    level(task.details().priority())));
        }
        var completed = task.completedAt();
        if (completed != null && task.state().type() == TaskState.Type.COMPLETED) {
            todo.add(new Completed(completed));
            todo.add(new PercentComplete(100));
        }
        for (var dependency : task.dependencies()) {
            todo.add(new RelatedTo(
                    new ParameterList(List.of(new RelType("DEPENDS-ON"))),
                    Ics.uid("task", dependency.id().value())));
        }
        return todo;
    }

    private static CalendarComponent event(TaskView task, LocalDate due) {
        var event = begin(new VEvent(false), task);
        Ics.days(event, due, due);
        event.add(new Status(task.state() == TaskState.CANCELLED ? Status.VALUE_CANCELLED : Status.VALUE_CONFIRMED));
        return event;
    }

    private static <C extends CalendarComponent> C begin(C component, TaskView task) {
        var details = task.details();
        Ics.begin(component, Ics.uid("task", task.id().value()), task.revision().value(), task.updatedAt());
        boolean done = task.state().type() == TaskState.Type.COMPLETED;
        Ics.texts(
                component,
                (done ? "✔ " : "") + task.key() + " " + details.title(),
                Stream.of(details.context(), said("Success", details.success()), said("Assigned", details.assigned()))
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining("\n")));
        var categories = new ArrayList<String>();
        if (details.category() != null) {
            categories.add(details.category());
        }
        categories.addAll(details.tags());
        if (!categories.isEmpty()) {
            component.add(new Categories(new TextList(categories)));
        }
        return component;
    }

    private static @Nullable String said(String name, @Nullable String value) {
        return value == null ? null : name + ": " + value;
    }

    private static @Nullable LocalDate due(TaskView task) {
        var due = task.details().due();
        return due == null ? null : due.date();
    }

    private static Status status(TaskState state) {
        return new Status(
                switch (state.type()) {
                    case BACKLOG, UNSTARTED -> Status.VALUE_NEEDS_ACTION;
                    case STARTED -> Status.VALUE_IN_PROCESS;
                    case COMPLETED -> Status.VALUE_COMPLETED;
                    case CANCELLED -> Status.VALUE_CANCELLED;
                });
    }

    /** 1 is the highest; 1 to 4 are shown as high, 5 as medium, the rest as low. */
    private static int level(Priority priority) {
        return switch (priority) {
            case P0 -> 1;
            case P1 -> 3;
            case P2 -> 5;
            case P3 -> 9;
        };
    }
}
