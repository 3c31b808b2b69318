package com.aeondt.tasks.exchange;

import com.aeondt.tasks.DueDate;
import com.aeondt.tasks.Priority;
import com.aeondt.tasks.TaskDetails;
import com.aeondt.tasks.TaskDraft;
import com.aeondt.tasks.TaskState;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/** Tasks for tests of formats. */
final class Exchanged {

    private Exchanged() {}

    /** The only task of a text. */
    static ForeignTask only(ForeignFormat format, String text) {
        var lines = format.read(text).lines();
        if (lines.size() != 1) {
            throw new AssertionError("Not one line: " + lines);
        }
        return Objects.requireNonNull(lines.getFirst().task(), () -> lines.toString());
    }

    static ForeignTask full() {
        var details = TaskDraft.titled("Implement +login, \"fast\" @work")
                .priority(Priority.P0)
                .category("backend")
                .tags(List.of("api", "login"))
                .due(DueDate.parse("2026-Q4").orElseThrow())
                .context("Users need it, all of them")
                .success("=1+1")
                .assigned("Backend Team")
                .estimatedHours(new BigDecimal("1.5"))
                .status("waiting for\nreview")
                .blocker("none really")
                .impact("all")
                .risk("some")
                .notes("First, and\nsecond")
                .prerequisites("a quiet weekend")
                .extra(List.of(
                        new TaskDetails.Field("Ticket", "X-1"),
                        new TaskDetails.Field("Recurrence", "RRULE:FREQ=WEEKLY")))
                .details();
        return new ForeignTask(
                "TASK-301", details, TaskState.WORK, LocalDate.of(2026, 11, 1), null, List.of("TASK-295", "TASK-296"));
    }

    static ForeignTask done() {
        return new ForeignTask(
                "TASK-1",
                TaskDraft.titled("x marks the spot").priority(Priority.P2).details(),
                TaskState.COMPLETE,
                LocalDate.of(2026, 11, 1),
                LocalDate.of(2026, 11, 3),
                List.of());
    }

    static ForeignTask again(ForeignFormat format, ForeignTask task) {
        return only(format, format.write(List.of(task), new Losses()));
    }
}
