package com.aeondt.tasks.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.aeondt.tasks.Priority;
import com.aeondt.tasks.TaskState;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The examples are those of the format's description, what it means and what it must not be taken for. */
class TodoTxtTests {

    private final TodoTxt format = new TodoTxt();

    @ParameterizedTest
    @CsvSource({
        "(A) Call Mom, P0, Call Mom",
        "(B) Schedule Goodwill pickup, P1, Schedule Goodwill pickup",
        "(C) Post signs, P2, Post signs",
        "(D) Later, P3, Later",
    })
    void aLetterInFrontIsThePriority(String line, Priority priority, String title) {
        var task = Exchanged.only(format, line);
        assertThat(task.details().priority()).isEqualTo(priority);
        assertThat(task.details().title()).isEqualTo(title);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Really gotta call Mom (A) soon",
                "(b) Get back to the boss",
                "(B)->Submit TPS report",
                "(AA) Too many",
                "xylophone lesson",
                "X 2012-01-01 Make resolutions",
                "Learn how to add 2+2",
                "Email SoAndSo at soandso@example.com",
                "Meet at 10:30",
                "See http://example.org/a",
                "2011-13-45 is no day"
            })
    void whatOnlyLooksLikeASignIsText(String line) {
        var task = Exchanged.only(format, line);

        assertThat(task.details().title()).isEqualTo(line);
        assertThat(task.details().priority()).isNull();
        assertThat(task.details().tags()).isEmpty();
        assertThat(task.details().category()).isNull();
        assertThat(task.state()).isEqualTo(TaskState.CREATE);
        assertThat(task.created()).isNull();
    }

    @Test
    void aPriorityBehindAnXIsThatOfADoneTask() {
        assertThat(Exchanged.only(format, "(A) x Find ticket prices").state()).isEqualTo(TaskState.CREATE);
        var done = Exchanged.only(
                format, "x (A) 2016-05-20 2016-04-30 measure space for +chapelShelving @chapel due:2016-05-30");

        assertThat(done.state()).isEqualTo(TaskState.COMPLETE);
        assertThat(done.completed()).isEqualTo(LocalDate.of(2016, 5, 20));
        assertThat(done.created()).isEqualTo(LocalDate.of(2016, 4, 30));
        assertThat(done.details().priority()).isEqualTo(Priority.P0);
        assertThat(done.details().title()).isEqualTo("measure space for");
        assertThat(done.details().tags()).containsExactly("chapelShelving");
        assertThat(done.details().category()).isEqualTo("chapel");
        assertThat(done.details().due()).hasFieldOrPropertyWithValue("date", LocalDate.of(2016, 5, 30));
    }

    @Test
    void datesStandInFront() {
        assertThat(Exchanged.only(format, "2011-03-02 Document +TodoTxt task format")
                        .created())
                .isEqualTo(LocalDate.of(2011, 3, 2));
        assertThat(Exchanged.only(format, "(A) 2011-03-02 Call Mom").created()).isEqualTo(LocalDate.of(2011, 3, 2));
        assertThat(Exchanged.only(format, "(A) Call Mom 2011-03-02").created()).isNull();
        var done = Exchanged.only(format, "x 2011-03-03 Call Mom");
        assertThat(done.completed()).isEqualTo(LocalDate.of(2011, 3, 3));
        assertThat(done.created()).isNull();
        assertThat(Exchanged.only(format, "x 2011-03-02 2011-03-01 Review Tim's pull request +TodoTxtTouch @github")
                        .created())
                .isEqualTo(LocalDate.of(2011, 3, 1));
    }

    @Test
    void projectsAndContextsStandAnywhere() {
        var inside = Exchanged.only(format, "(A) Call Mom +Family +PeaceLoveAndHappiness @iphone @phone");
        assertThat(inside.details().title()).isEqualTo("Call Mom");
        assertThat(inside.details().tags()).containsExactly("Family", "PeaceLoveAndHappiness");
        assertThat(inside.details().category()).isEqualTo("iphone");
        assertThat(inside.extra("Contexts")).isEqualTo("phone");

        var front = Exchanged.only(format, "@GroceryStore pies for +Party tonight");
        assertThat(front.details().title()).isEqualTo("@GroceryStore pies for +Party tonight");
        assertThat(front.details().category()).isEqualTo("GroceryStore");
        assertThat(front.details().tags()).containsExactly("Party");
    }

    @Test
    void keysAndTheirValuesAreKept() {
        var task = Exchanged.only(
                format,
                "x 2026-11-02 Water due:2026-11-03 the plants rec:+1w t:2026-11-01 pri:B id:TASK-3"
                        + " p:TASK-1 colour:green est:8h");

        assertThat(task.details().title()).isEqualTo("Water the plants");
        assertThat(task.details().priority()).isEqualTo(Priority.P1);
        assertThat(task.id()).isEqualTo("TASK-3");
        assertThat(task.dependencies()).containsExactly("TASK-1");
        assertThat(task.details().estimatedHours()).isEqualByComparingTo("8");
        assertThat(task.extra("Recurrence")).isEqualTo("RRULE:FREQ=WEEKLY");
        assertThat(task.extra("Threshold")).isEqualTo("2026-11-01");
        assertThat(task.extra("colour")).isEqualTo("green");
    }

    @Test
    void lowLettersBecomeP3AndComeBack() {
        var line = "(Q) Someday";
        var reading = format.read(line);

        assertThat(reading.lines().getFirst().remarks()).containsExactly("Priority Q became P3.");
        assertThat(format.write(List.of(Exchanged.only(format, line)), new Losses()))
                .isEqualTo(line + "\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(A) 2011-03-02 Call Mom +Family @phone due:2011-03-05",
                "x 2011-03-03 2011-03-01 Call Mom +Family @phone pri:A",
                "@GroceryStore pies for +Party tonight",
                "Water rec:1w",
                "2026-11-01 x is no mark here"
            })
    void whatWasReadIsWrittenAgain(String line) {
        assertThat(format.write(List.of(Exchanged.only(format, line)), new Losses()))
                .isEqualTo(line + "\n");
    }

    @Test
    void whatHasNoPlaceIsCounted() {
        var losses = new Losses();
        var text = format.write(List.of(Exchanged.full()), losses);

        assertThat(text)
                .isEqualTo("(A) 2026-11-01 Implement +login, \"fast\" @work +api +login @backend due:2026-12-31"
                        + " duetext:2026-Q4 rec:1w est:1.5h state:work id:TASK-301 p:TASK-295 p:TASK-296 Ticket:X-1\n");
        assertThat(losses.counts())
                .containsOnlyKeys(
                        "assigned",
                        "context",
                        "success",
                        "status",
                        "blocker",
                        "impact",
                        "risk",
                        "notes",
                        "prerequisites");
        var again = Exchanged.again(format, Exchanged.full());
        assertThat(again.details().due()).isEqualTo(Exchanged.full().details().due());
        assertThat(again.state()).isEqualTo(TaskState.WORK);
        assertThat(Exchanged.again(format, Exchanged.done())).isEqualTo(Exchanged.done());
    }
}
