package com.aeondt.tasks.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.aeondt.tasks.Priority;
import com.aeondt.tasks.TaskState;
import java.util.List;
import org.junit.jupiter.api.Test;

class MarkdownChecklistTests {

    private final MarkdownChecklist format = new MarkdownChecklist();

    @Test
    void boxesOfAnyListAreTasks() {
        var lines = format.read("""
                # Plan

                Some text, and a [link](x).

                - [ ] one
                * [x] two
                1. [X] three
                - [>] four
                - no box
                ```
                - [ ] code
                ```
                """).lines();

        assertThat(lines).extracting(Reading.Line::number).containsExactly(5, 6, 7, 8);
        assertThat(lines)
                .extracting(line -> line.task() == null ? null : line.task().state())
                .containsExactly(TaskState.CREATE, TaskState.COMPLETE, TaskState.COMPLETE, TaskState.CREATE);
    }

    @Test
    void signsAreReadAsInTodoFiles() {
        var task = Exchanged.only(
                format, "- [/] [P1] Log in @backend #api see #42 for it #web due:2026-11-27 <!-- TASK-7 -->");

        assertThat(task.id()).isEqualTo("TASK-7");
        assertThat(task.state()).isEqualTo(TaskState.WORK);
        assertThat(task.details().priority()).isEqualTo(Priority.P1);
        assertThat(task.details().tags()).contains("web");
        assertThat(task.details().due()).hasFieldOrPropertyWithValue("text", "2026-11-27");
    }

    @Test
    void aTaskWaitsForTheOnesBelowIt() {
        var lines = format.read(
                        "- [ ] all\n  - [ ] first\n    - [ ] before\n  - [x] second <!-- TASK-2 -->\n- [ ] else\n")
                .lines();

        assertThat(lines)
                .extracting(line -> line.task() == null ? null : line.task().dependencies())
                .containsExactly(List.of("line 2", "TASK-2"), List.of("line 3"), List.of(), List.of(), List.of());
    }

    @Test
    void whatIsWrittenIsRead() {
        var text = format.write(List.of(Exchanged.done(), Exchanged.full()), new Losses());

        assertThat(text)
                .startsWith(
                        "- [x] [P2] x marks the spot [COMPLETED: 2026-11-03] <!-- TASK-1 -->\n- [/] [P0] Implement");
        var task = Exchanged.again(format, Exchanged.full());
        assertThat(task.details().title()).isEqualTo(Exchanged.full().details().title());
        assertThat(task.details().tags()).containsExactlyInAnyOrder("api", "login");
        assertThat(task.details().due()).isEqualTo(Exchanged.full().details().due());
    }
}
