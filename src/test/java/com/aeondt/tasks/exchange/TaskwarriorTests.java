package com.aeondt.tasks.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aeondt.platform.AeonException;
import com.aeondt.tasks.Priority;
import com.aeondt.tasks.TaskState;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class TaskwarriorTests {

    private final Taskwarrior format = new Taskwarrior(ZoneId.of("Europe/Berlin"));

    @Test
    void anObjectOfTaskExportIsRead() {
        var task = Exchanged.only(format, """
                [
                {"id":1,"description":"Fix the roof","due":"20261127T230000Z","entry":"20261101T100000Z","modified":"20261101T100000Z",
                 "priority":"H","project":"Home.Roof","start":"20261102T080000Z","status":"pending","tags":["urgent","diy"],
                 "uuid":"a360fc44-315c-4366-b70c-ea7e7520b749","depends":["b2f3c0e9-7b1c-4f6e-8a4d-111111111111"],
                 "annotations":[{"entry":"20261101T110000Z","description":"call Bob"},{"entry":"20261101T120000Z","description":"ladder"}],
                 "recur":"weekly","colour":"red","urgency":12.3}
                ]
                """);

        assertThat(task.id()).isEqualTo("a360fc44-315c-4366-b70c-ea7e7520b749");
        assertThat(task.extra("UUID")).isEqualTo(task.id());
        assertThat(task.details().priority()).isEqualTo(Priority.P1);
        assertThat(task.details().category()).isEqualTo("Home.Roof");
        assertThat(task.details().tags()).containsExactly("urgent", "diy");
        assertThat(task.details().notes()).isEqualTo("call Bob\nladder");
        assertThat(task.details().due())
                .describedAs("midnight in Berlin is the next day")
                .hasFieldOrPropertyWithValue("date", LocalDate.of(2026, 11, 28));
        assertThat(task.created()).isEqualTo(LocalDate.of(2026, 11, 1));
        assertThat(task.state()).isEqualTo(TaskState.WORK);
        assertThat(task.dependencies()).containsExactly("b2f3c0e9-7b1c-4f6e-8a4d-111111111111");
        assertThat(task.extra("Recurrence")).isEqualTo("RRULE:FREQ=WEEKLY");
        assertThat(task.extra("colour")).isEqualTo("red");
        assertThat(task.details().extra()).noneMatch(field -> field.name().equals("urgency"));
    }

    @Test
    void olderVersionsWriteOneObjectALineAndDependenciesInOneText() {
        var lines = format.read("""
                {"description":"One","status":"completed","end":"20261103T100000Z","depends":"x,y"},
                {"description":"Two","status":"deleted"}
                {"status":"pending"}
                """).lines();

        assertThat(lines).hasSize(3);
        assertThat(lines.get(0).task()).satisfies(one -> {
            assertThat(one).isNotNull();
            assertThat(one.dependencies()).containsExactly("x", "y");
            assertThat(one.state()).isEqualTo(TaskState.COMPLETE);
        });
        assertThat(lines.get(1).task()).hasFieldOrPropertyWithValue("state", TaskState.CANCELLED);
        assertThat(lines.get(2).remarks()).containsExactly("The task has no description.");
    }

    @Test
    void whatCannotBeTakenOverIsSaid() {
        var line = format.read(
                        "{\"description\":\"x\",\"project\":\"Home repairs\",\"status\":\"recurring\",\"tags\":[\"a b\"],"
                                + "\"recur\":\"whenever\",\"odd\":{\"a\":1}}")
                .lines()
                .getFirst();

        assertThat(line.remarks()).hasSize(5).anyMatch(text -> text.contains("'Home repairs' became @Home-repairs"));
    }

    @Test
    void everythingOfOursComesBack() {
        assertThat(Exchanged.again(format, Exchanged.full()).details().notes()).isEqualTo("First, and\nsecond");
        var again = Exchanged.again(format, Exchanged.full());
        assertThat(again.id()).isEqualTo("TASK-301");
        assertThat(again.state()).isEqualTo(TaskState.WORK);
        assertThat(again.details())
                .usingRecursiveComparison()
                .ignoringFields("extra")
                .isEqualTo(Exchanged.full().details());
        assertThat(Exchanged.again(format, Exchanged.done())).isEqualTo(Exchanged.done());
    }

    @Test
    void dependenciesAreToldByTheUuidOfTheOtherOne() {
        var other = Exchanged.full();
        var one = new ForeignTask("TASK-295", other.details(), TaskState.CREATE, other.created(), null, List.of());
        var lines = format.read(format.write(List.of(one, other), new Losses())).lines();

        assertThat(lines.get(1).task()).satisfies(task -> {
            assertThat(task).isNotNull();
            assertThat(task.dependencies()).startsWith("TASK-295").hasSize(2);
        });
    }

    @Test
    void otherTextsAreRefused() {
        assertThatThrownBy(() -> format.read("[{")).isInstanceOf(AeonException.class);
        assertThat(format.read("[1]").lines().getFirst().task()).isNull();
    }
}
