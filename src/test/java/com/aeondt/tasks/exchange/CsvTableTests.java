package com.aeondt.tasks.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aeondt.platform.AeonException;
import com.aeondt.tasks.Priority;
import com.aeondt.tasks.TaskPart;
import com.aeondt.tasks.TaskState;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvTableTests {

    private final CsvTable format = new CsvTable();

    @Test
    void columnsOfOtherToolsAreUnderstood() {
        var reading = format.read("""
                Issue key,Summary,Status,Priority,Assignee,Labels,Due Date,Description,Sprint
                PROJ-1,"Log in, please",In Progress,High,Ada,"api, web",2026-11-27 10:00,"Two
                lines",S7
                PROJ-2,Other,Unheard,Someday,,,soon,,
                ,,,,,,,,
                """);

        assertThat(reading.lines()).extracting(Reading.Line::number).containsExactly(2, 4, 5);
        assertThat(reading.lines().getFirst().task()).satisfies(task -> {
            assertThat(task).isNotNull();
            assertThat(task.id()).isEqualTo("PROJ-1");
            assertThat(task.details().title()).isEqualTo("Log in, please");
            assertThat(task.state()).isEqualTo(TaskState.WORK);
            assertThat(task.details().priority()).isEqualTo(Priority.P1);
            assertThat(task.details().tags()).containsExactly("api", "web");
            assertThat(task.details().context()).isEqualTo("Two\nlines");
            assertThat(task.extra("Sprint")).isEqualTo("S7");
        });
        assertThat(reading.lines().get(1).remarks()).hasSize(3);
        assertThat(reading.lines().get(2).remarks()).containsExactly("The row has no title.");
        assertThat(reading.told()).contains(TaskPart.ASSIGNED).doesNotContain(TaskPart.RISK);
    }

    @Test
    void everythingOfOursComesBack() {
        var text = format.write(List.of(Exchanged.full(), Exchanged.done()), new Losses());
        var lines = format.read(text).lines();

        assertThat(lines).extracting(Reading.Line::task).containsExactly(Exchanged.full(), Exchanged.done());
        assertThat(format.read("\uFEFF" + text).lines()).hasSize(2);
    }

    @Test
    void noCellIsAFormula() {
        var text = format.write(List.of(Exchanged.full()), new Losses());

        assertThat(text).contains(",'=1+1,").doesNotContain(",=1+1");
    }

    @Test
    void aTextWithoutTitlesIsRefused() {
        assertThatThrownBy(() -> format.read("a,b\n1,2\n")).isInstanceOf(AeonException.class);
        assertThatThrownBy(() -> format.read("title\n\"open\n")).isInstanceOf(AeonException.class);
        assertThatThrownBy(() -> format.read("")).isInstanceOf(AeonException.class);
    }
}
