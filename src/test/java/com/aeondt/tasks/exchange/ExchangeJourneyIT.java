package com.aeondt.tasks.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.aeondt.auth.BuiltInRole;
import com.aeondt.support.AeonIT;
import com.aeondt.support.Callers;
import com.aeondt.tasks.Priority;
import com.aeondt.tasks.TaskDependency;
import com.aeondt.tasks.TaskKey;
import com.aeondt.tasks.TaskState;
import com.aeondt.tasks.TaskView;
import com.aeondt.tasks.Tasks;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.MediaType;

/** Tasks that come from other tools and go to them. */
@AeonIT
class ExchangeJourneyIT {

    private static final ParameterizedTypeReference<Map<String, Object>> OBJECT = new ParameterizedTypeReference<>() {};

    private static final String TASKWARRIOR = """
            [{"description":"Build","status":"pending","uuid":"a360fc44-315c-4366-b70c-ea7e7520b749","priority":"H","project":"home",
              "depends":["b2f3c0e9-7b1c-4f6e-8a4d-111111111111"],"entry":"20200101T100000Z"},
             {"description":"Plan","status":"completed","uuid":"b2f3c0e9-7b1c-4f6e-8a4d-111111111111","end":"20200102T100000Z"}]
            """;

    @Autowired
    private Callers callers;

    @Autowired
    private Tasks tasks;

    private Callers.Client dev;

    @BeforeEach
    void aDeveloperOfAFreshTenant() {
        dev = callers.as(BuiltInRole.BACKEND);
    }

    @Test
    void theSameTextTwiceChangesNothingTheSecondTime() {
        var text = """
                (A) 2011-03-02 Call Mom +Family @phone
                x 2011-03-03 2011-03-01 Review +TodoTxt @github
                (A) 2011-03-02 Call Mom +Family @phone

                Water the plants due:2026-12-01 rec:1w
                """;

        assertThat(read("todo-txt", text)).containsEntry("created", 4).containsEntry("skipped", 0);
        assertThat(read("todo-txt", text))
                .containsEntry("created", 0)
                .containsEntry("updated", 0)
                .containsEntry("skipped", 4);
        assertThat(task("TASK-2").state()).isEqualTo(TaskState.COMPLETE);
        assertThat(task("TASK-2").details().priority()).isEqualTo(Priority.P3);

        var changed =
                read("todo-txt", text.replace("Water the plants due:2026-12-01", "x Water the plants due:2026-12-01"));
        assertThat(changed).containsEntry("updated", 1).containsEntry("skipped", 3);
        assertThat(read("todo-txt", text.replace("(A) 2011-03-02 Call Mom +F", "x 2011-03-04 2011-03-02 Call Mom +F")))
                .containsEntry("updated", 3);
        assertThat(task("TASK-1").details().priority()).isEqualTo(Priority.P0);
        assertThat(outcomes(changed).getLast())
                .containsEntry("line", 5)
                .containsEntry("outcome", "UPDATED")
                .containsEntry("key", "TASK-4");
    }

    @Test
    void tasksOfTaskwarriorKeepTheirUuidsAndDependencies() {
        assertThat(read("taskwarrior", TASKWARRIOR)).containsEntry("created", 2);
        assertThat(task("TASK-1").dependencies())
                .extracting(TaskDependency::key)
                .containsExactly(new TaskKey("TASK-2"));
        assertThat(task("TASK-2").state()).isEqualTo(TaskState.COMPLETE);
        assertThat(read("taskwarrior", TASKWARRIOR)).containsEntry("skipped", 2);

        var exported = write("taskwarrior");
        assertThat(exported)
                .contains("a360fc44-315c-4366-b70c-ea7e7520b749")
                .contains("\"depends\":[\"b2f3c0e9-7b1c-4f6e-8a4d-111111111111\"]")
                .contains("20200101T000000Z");
        assertThat(read("taskwarrior", exported)).containsEntry("skipped", 2);
    }

    @Test
    void whatIsExportedComesBackWithoutAChange() {
        read("todo", """
                - [/] [P1] Move the store @platform #disk due:2026-W50
                  - ID: TASK-7
                  - Context: it is full,
                    and it grows
                  - Dependencies: TASK-9, and a quiet weekend
                  - Estimated: 2 days
                  - Ticket-System: X-1
                - [x] [P2] Buy disks
                  - ID: TASK-9
                """);

        for (var format : List.of("todo-txt", "taskwarrior", "markdown", "csv", "todo")) {
            assertThat(read(format, write(format))).describedAs(format).containsEntry("skipped", 2);
        }
        assertThat(task("TASK-7").details().context()).isEqualTo("it is full, and it grows");
    }

    @Test
    void whatTheLifeCycleForbidsIsSaidAndLeftOut() {
        var report = read("markdown", "- [x] all\n  - [ ] part\n");

        assertThat(task("TASK-1").state()).isEqualTo(TaskState.CREATE);
        assertThat(outcomes(report).getFirst().get("remarks"))
                .asString()
                .contains("Its state was not taken over: TASK-1 waits for TASK-2.");
    }

    @Test
    void lossesAreCountedAndUnknownFormatsRefused() {
        read("csv", "title,context\nOne,because\n");
        dev.http()
                .get()
                .uri("/api/v1/tasks/export?format=todo-txt")
                .exchange()
                .expectHeader()
                .valueEquals("X-Aeon-Losses", "context=1");
        dev.http()
                .get()
                .uri("/api/v1/tasks/export?format=xls")
                .exchange()
                .expectStatus()
                .isBadRequest();
    }

    @Test
    void aTextIsConvertedAndNothingIsStored() {
        dev.http()
                .post()
                .uri("/api/v1/todo-files/convert?from=todo-txt&to=todo")
                .contentType(MediaType.TEXT_PLAIN)
                .body("(B) Call Mom +Family @phone due:2026-12-01")
                .exchange()
                .expectBody(String.class)
                .isEqualTo("- [ ] [P1] Call Mom @phone #Family due:2026-12-01\n");
        dev.http()
                .get()
                .uri("/api/v1/tasks/export?format=todo-txt")
                .exchange()
                .expectBody()
                .isEmpty();
    }

    private TaskView task(String key) {
        return dev.<TaskView, RuntimeException>call(() -> tasks.find(key));
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> outcomes(Map<String, Object> report) {
        return (List<Map<String, Object>>) Objects.requireNonNull(report.get("lines"));
    }

    private Map<String, Object> read(String format, String text) {
        return Objects.requireNonNull(dev.http()
                .post()
                .uri("/api/v1/tasks/import?format=" + format)
                .contentType(new MediaType("text", "plain", StandardCharsets.UTF_8))
                .body(text)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(OBJECT)
                .returnResult()
                .getResponseBody());
    }

    private String write(String format) {
        return Objects.requireNonNull(dev.http()
                .get()
                .uri("/api/v1/tasks/export?format=" + format)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody());
    }
}
