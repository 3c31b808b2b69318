package com.aeondt.tasks.feed;

import static com.aeondt.support.AuditWatch.BY_TEST;
import static org.assertj.core.api.Assertions.assertThat;

import com.aeondt.auth.BuiltInRole;
import com.aeondt.platform.persistence.SystemAccess;
import com.aeondt.support.AeonIT;
import com.aeondt.support.Callers;
import com.aeondt.tasks.DueDate;
import com.aeondt.tasks.NewTask;
import com.aeondt.tasks.Priority;
import com.aeondt.tasks.TaskDraft;
import com.aeondt.tasks.TaskView;
import com.aeondt.tasks.Tasks;
import com.aeondt.tasks.project.Projects;
import com.aeondt.tasks.sprint.SprintPlan;
import com.aeondt.tasks.sprint.Sprints;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VToDo;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;

/** Calendars, as calendar programs read them. */
@AeonIT
class FeedJourneyIT {

    private static final ParameterizedTypeReference<Map<String, Object>> OBJECT = new ParameterizedTypeReference<>() {};

    @Autowired
    private Callers callers;

    @Autowired
    private Tasks tasks;

    @Autowired
    private Sprints sprints;

    @Autowired
    private Projects projects;

    @Autowired
    @SystemAccess
    private JdbcClient system;

    private Callers.Client dev;
    private final LocalDate due = LocalDate.now(ZoneOffset.UTC).plusDays(3);

    @BeforeEach
    void aTaskThatIsDue() {
        dev = callers.as(BuiltInRole.BACKEND);
        dev.run(() -> tasks.plan(NewTask.of(TaskDraft.titled("Log in; soon, \"really\"")
                .priority(Priority.P1)
                .tags(List.of("api"))
                .due(DueDate.on(due))
                .context(
                        "Users need it\nall of them: größere Übel sind überall, und wärmere Öfen können auch über Ähren glühen")
                .details())));
    }

    @Test
    void tasksAreToDosThatKeepTheirUidAndCountTheirChanges() throws Exception {
        var before = todo(read(dev.http(), "/api/v1/feeds/tasks.ics"));
        assertThat(value(before, "SUMMARY")).isEqualTo("TASK-1 Log in; soon, \"really\"");
        assertThat(value(before, "DUE")).isEqualTo(due.toString().replace("-", ""));
        assertThat(value(before, "DESCRIPTION")).contains("größere Übel");
        assertThat(read(dev.http(), "/api/v1/feeds/tasks.ics").lines())
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75));
        assertThat(value(before, "PRIORITY")).isEqualTo("3");
        assertThat(value(before, "STATUS")).isEqualTo("NEEDS-ACTION");

        dev.run(() -> {
            TaskView task = tasks.find("TASK-1");
            tasks.change(task.id(), task.revision(), task.details().withPriority(Priority.P0));
        });
        var after = todo(read(dev.http(), "/api/v1/feeds/tasks.ics"));

        assertThat(value(after, "UID")).isEqualTo(value(before, "UID"));
        assertThat(Integer.parseInt(value(after, "SEQUENCE")))
                .isGreaterThan(Integer.parseInt(value(before, "SEQUENCE")));
        assertThat(read(dev.http(), "/api/v1/feeds/tasks.ics?as=events")).contains("BEGIN:VEVENT");
        assertThat(read(dev.http(), "/api/v1/feeds/tasks.ics?assigned=nobody")).doesNotContain("VTODO");
    }

    @Test
    void nothingNewIsNotSentAgain() {
        var tag = Objects.requireNonNull(dev.http()
                .get()
                .uri("/api/v1/feeds/tasks.ics")
                .exchange()
                .expectHeader()
                .contentType("text/calendar;charset=UTF-8")
                .returnResult(byte[].class)
                .getResponseHeaders()
                .getETag());

        dev.http()
                .get()
                .uri("/api/v1/feeds/tasks.ics")
                .header("If-None-Match", tag)
                .exchange()
                .expectStatus()
                .isNotModified();
    }

    @Test
    void aSecretAddressReadsFeedsAndNothingElse() {
        var token = make();
        var path = (String) Objects.requireNonNull(token.get("tasksPath"));

        assertThat(read(callers.anonymous(), path)).contains("TASK-1");
        assertThat(read(callers.anonymous(), (String) Objects.requireNonNull(token.get("sprintsPath"))))
                .contains("BEGIN:VCALENDAR");
        callers.anonymous()
                .get()
                .uri("/api/v1/feeds/tasks.ics")
                .exchange()
                .expectStatus()
                .isUnauthorized();
        callers.anonymous()
                .get()
                .uri(path.replaceFirst(".{3}/tasks", "xyz/tasks"))
                .exchange()
                .expectStatus()
                .isNotFound();
        callers.withToken(path.split("/", -1)[4])
                .get()
                .uri("/api/v1/tasks")
                .exchange()
                .expectStatus()
                .isUnauthorized();

        dev.http()
                .delete()
                .uri("/api/v1/feed-tokens/" + token.get("id"))
                .header("If-Match", (String) Objects.requireNonNull(token.get("etag")))
                .exchange()
                .expectStatus()
                .isNoContent();
        callers.anonymous().get().uri(path).exchange().expectStatus().isNotFound();
    }

    @Test
    void theAddressOfSomebodyWhoHasLeftLeadsNowhere() {
        var path = (String) Objects.requireNonNull(make().get("tasksPath"));
        system.sql(BY_TEST + "delete from auth.membership where user_id = :user")
                .param("user", dev.user())
                .update();

        callers.anonymous().get().uri(path).exchange().expectStatus().isNotFound();
    }

    @Test
    void sprintsHaveTheirMeetingsInTheTenantsZone() throws Exception {
        system.sql(BY_TEST + "update auth.tenant set time_zone = 'Europe/Berlin' where id = :id")
                .param("id", dev.tenant().value())
                .update();
        dev.run(() -> sprints.plan(
                projects.standard().id(),
                new SprintPlan("W49", "Log in", LocalDate.of(2026, 11, 30), LocalDate.of(2026, 12, 4), null, null)));

        var text = read(dev.http(), "/api/v1/feeds/sprints.ics?meetings=true");

        new CalendarBuilder().build(new StringReader(text));
        assertThat(text)
                .contains("DTSTART;VALUE=DATE:20261130", "DTEND;VALUE=DATE:20261205", "STATUS:TENTATIVE")
                .contains(
                        "TZID:Europe/Berlin",
                        "DTSTART;TZID=Europe/Berlin:20261202T150000",
                        "X-WR-TIMEZONE:Europe/Berlin")
                .contains("DTEND;TZID=Europe/Berlin:20261204T170000");
        assertThat(read(dev.http(), "/api/v1/feeds/sprints.ics")).doesNotContain("VTIMEZONE");
    }

    private Map<String, Object> make() {
        return Objects.requireNonNull(dev.http()
                .post()
                .uri("/api/v1/feed-tokens")
                .body(Map.of("name", "phone"))
                .exchange()
                .expectStatus()
                .isCreated()
                .expectBody(OBJECT)
                .returnResult()
                .getResponseBody());
    }

    private static String read(RestTestClient client, String path) {
        return Objects.requireNonNull(client.get()
                .uri(path)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody());
    }

    private static VToDo todo(String text) throws Exception {
        Calendar calendar = new CalendarBuilder().build(new StringReader(text));
        return calendar.getComponents().stream()
                .filter(VToDo.class::isInstance)
                .map(VToDo.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private static String value(VToDo todo, String property) {
        return todo.getProperty(property).orElseThrow().getValue();
    }
}
