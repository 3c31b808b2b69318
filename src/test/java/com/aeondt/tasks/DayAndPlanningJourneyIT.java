package com.aeondt.tasks;

import static com.aeondt.support.AuditWatch.BY_TEST;
import static com.aeondt.tasks.WorkApi.etag;
import static com.aeondt.tasks.WorkApi.items;
import static com.aeondt.tasks.WorkApi.list;
import static org.assertj.core.api.Assertions.assertThat;

import com.aeondt.auth.BuiltInRole;
import com.aeondt.platform.persistence.SystemAccess;
import com.aeondt.support.AeonIT;
import com.aeondt.support.Callers;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The end of a day, the planning of a sprint and its burndown. */
@AeonIT
class DayAndPlanningJourneyIT {

    @Autowired
    private Callers callers;

    @Autowired
    @SystemAccess
    private JdbcClient database;

    private Callers.Client dev;
    private WorkApi api;
    private LocalDate today;

    @BeforeEach
    void aDeveloperOfAFreshTenant() {
        dev = callers.as(BuiltInRole.BACKEND);
        today = callers.atMidday(dev);
        api = new WorkApi(callers, dev);
    }

    @Test
    void aDayEndsWithAChecklistAndAReportOfWhatIsOpen() {
        api.post("/standups", Map.of("day", today.toString(), "expected", List.of("nobody-yet")), 201);
        var begun = api.post("/daily-checklists", Map.of(), 201);
        var path = "/daily-checklists/" + begun.get("id");
        assertThat(begun).containsEntry("day", today.toString());
        assertThat(list(begun, "items")).hasSize(6).allMatch(item -> Boolean.FALSE.equals(item.get("done")));
        assertThat(api.post("/daily-checklists", Map.of("day", today.toString()), 409))
                .containsEntry("code", "daily-checklist-exists")
                .containsEntry("checklist", begun.get("id"));
        api.post("/daily-checklists", Map.of("day", today.plusDays(2).toString()), 400);

        var mine = String.valueOf(begun.get("personName"));
        var task = api.post("/tasks", Map.of("title", "Log in", "priority", "P1", "assigned", mine), 201);
        api.walk("TASK-1", "TRIAGE", "PRIORITIZE", "SCHEDULE", "WORK");
        untouchedSinceYesterday(String.valueOf(task.get("key")));

        api.put(path + "/items/PROGRESS", null, Map.of("done", true), 428);
        var ticked = api.put(path + "/items/PROGRESS", etag(begun), Map.of("done", true), 200);
        api.put(path + "/items/COMMITS", etag(begun), Map.of("done", true), 412);
        var open = api.get("/daily-checklists/open?day=" + today);
        assertThat(open).containsEntry("missing", List.of("nobody-yet")).containsEntry("done", List.of());
        assertThat(list(open, "people"))
                .singleElement()
                .satisfies(person -> assertThat(person)
                        .containsEntry("personName", mine)
                        .containsEntry("open", List.of("COMPLETED", "BLOCKERS", "COMMITS", "REVIEWS", "CHANNELS"))
                        .containsEntry("silentTasks", List.of("TASK-1")));

        for (var item : List.of("COMPLETED", "BLOCKERS", "COMMITS", "REVIEWS", "CHANNELS")) {
            ticked = api.put(path + "/items/" + item, etag(ticked), Map.of("done", true), 200);
        }
        assertThat(api.get("/daily-checklists/open"))
                .containsEntry("people", List.of())
                .containsEntry("done", List.of(mine));
        assertThat(items(api.get("/daily-checklists?day=" + today))).hasSize(1);
        assertThat(items(api.get("/daily-checklists?day=" + today.minusDays(1))))
                .isEmpty();
    }

    @Test
    void nobodyTicksOffForSomebodyElseAndOtherTenantsSeeNothing() {
        var begun = api.post("/daily-checklists", Map.of(), 201);
        var path = "/daily-checklists/" + begun.get("id");
        var colleague = new WorkApi(callers, callers.as(dev.tenant(), BuiltInRole.BACKEND));
        var stranger = new WorkApi(callers, callers.as(BuiltInRole.BACKEND));

        assertThat(colleague.put(path + "/items/COMMITS", etag(begun), Map.of("done", true), 403))
                .containsEntry("code", "daily-checklist-not-yours");
        stranger.get(path, 404);
        api.put(path + "/items/DISHES", etag(begun), Map.of("done", true), 400);
    }

    @Test
    void aPlanningKeepsToItsTimeAndSaysWhatTheSprintLacks() {
        var sprint = api.post(
                "/sprints",
                Map.of(
                        "name",
                        "2026-W48",
                        "startsOn",
                        today.toString(),
                        "endsOn",
                        today.plusDays(4).toString()),
                201);
        var base = "/sprints/" + sprint.get("id");
        var planning = api.get(base + "/planning");
        assertThat(planning).containsEntry("minutes", 100).containsEntry("ready", false);
        assertThat(list(planning, "agenda")).hasSize(5);
        assertThat(lacking(planning)).containsExactly("tasks", "goal", "capacity");

        var tooLong = Map.of("items", List.of(item("Talk", 90), item("Talk more", 31)));
        assertThat(api.put(base + "/planning/agenda", etag(sprint), tooLong, 400)
                        .get("detail"))
                .asString()
                .contains("121 minutes");
        var short_ = Map.of("items", List.of(item("Select tasks", 45), item("Commit", 15)));
        var agreed = api.put(base + "/planning/agenda", etag(sprint), short_, 200);
        assertThat(agreed).containsEntry("minutes", 60);
        api.put(base + "/planning/agenda", etag(sprint), short_, 412);

        api.task("In it", "P2");
        api.task("Outside", "P2");
        api.put("/tasks/TASK-1/dependencies/TASK-2", etag(api.get("/tasks/TASK-1")), Map.of(), 200);
        api.put(base + "/tasks/TASK-1", etag(api.get("/tasks/TASK-1")), null, 200);
        api.put(
                base,
                etag(api.get(base)),
                Map.of(
                        "name",
                        "2026-W48",
                        "goal",
                        "Log in",
                        "startsOn",
                        today.toString(),
                        "endsOn",
                        today.plusDays(4).toString(),
                        "capacityHours",
                        40),
                200);
        var ready = api.get(base + "/planning");
        var waiting = List.of("TASK-1 waits for TASK-2, which is not in the sprint.");
        assertThat(ready).containsEntry("ready", false).containsEntry("minutes", 60);
        assertThat(lacking(ready)).containsExactly("dependencies");
        assertThat(list(ready, "artefacts").getLast()).containsEntry("missing", waiting);
        assertThat(api.post(base + "/start", etag(ready), null, 409))
                .containsEntry("missing", List.of("dependencies"))
                .containsEntry("waiting", waiting);

        api.put(base + "/planning/dependencies", etag(ready), Map.of("accepted", List.of("TASK-99")), 404);
        var accepted = api.put(
                base + "/planning/dependencies", etag(ready), Map.of("accepted", List.of("TASK-2", "TASK-2")), 200);
        assertThat(accepted).containsEntry("ready", true).containsEntry("acceptedDependencies", List.of("TASK-2"));
        api.put(base + "/planning/dependencies", etag(ready), Map.of("accepted", List.of()), 412);
        assertThat(api.post(base + "/start", etag(accepted), null, 200)).containsEntry("state", "ACTIVE");
    }

    /**
     * Counted by hand, at the end of each day. Committed: 8 + 5 + 3 = 16 h. Day 2: the task of 8 h is done. Day 3: one of 2 h
     * comes in and that of 3 h goes. Today, the fourth of five days: that of 5 h is done.
     */
    @Test
    void theBurndownIsTheOneCountedByHand() {
        var sprint = api.post(
                "/sprints",
                Map.of(
                        "name",
                        "2026-W48",
                        "goal",
                        "Log in",
                        "startsOn",
                        today.minusDays(3).toString(),
                        "endsOn",
                        today.plusDays(1).toString(),
                        "capacityHours",
                        40),
                201);
        var base = "/sprints/" + sprint.get("id");
        for (int hours : List.of(8, 5, 3)) {
            taken(base, hours);
        }
        api.post(base + "/start", etag(api.get(base)), null, 200);
        taken(base, 2);
        api.delete(base + "/tasks/TASK-3", etag(api.get("/tasks/TASK-3")), 200);
        api.walk("TASK-1", "WORK", "REVIEW", "COMPLETE");
        api.walk("TASK-2", "WORK", "REVIEW", "COMPLETE");
        scope("TASK-1", -4, null);
        scope("TASK-2", -4, null);
        scope("TASK-3", -4, -1);
        scope("TASK-4", -1, null);
        completed("TASK-1", -2);
        completed("TASK-2", 0);

        var points = list(api.get(base + "/burndown"), "points");

        assertThat(points).extracting(point -> point.get("scopeTasks")).containsExactly(3, 3, 3, 3);
        assertThat(points).extracting(point -> point.get("doneTasks")).containsExactly(0, 1, 1, 2);
        assertThat(points).extracting(point -> point.get("remainingTasks")).containsExactly(3, 2, 2, 1);
        assertThat(hours(points, "scopeHours")).containsExactly(16.0, 16.0, 15.0, 15.0);
        assertThat(hours(points, "doneHours")).containsExactly(0.0, 8.0, 8.0, 13.0);
        assertThat(hours(points, "remainingHours")).containsExactly(16.0, 8.0, 7.0, 2.0);
        assertThat(hours(points, "idealHours")).containsExactly(12.8, 9.6, 6.4, 3.2);
    }

    private void taken(String sprint, int hours) {
        var task = api.post(
                "/tasks", Map.of("title", "Of " + hours + " h", "priority", "P2", "estimatedHours", hours), 201);
        api.put(sprint + "/tasks/" + task.get("key"), etag(task), null, 200);
    }

    /** Now, days ago or ahead: no midnight is near. */
    private void scope(String key, int addedDay, @org.jspecify.annotations.Nullable Integer removedDay) {
        database.sql(BY_TEST + """
                        update tasks.sprint_scope s set added_at = :added::timestamptz, removed_at = :removed::timestamptz
                        from tasks.task t where t.id = s.task_id and t.tenant_id = :tenant and t.key = :key
                        """)
                .param("added", at(addedDay))
                .param("removed", removedDay == null ? null : at(removedDay))
                .param("tenant", dev.tenant().value())
                .param("key", key)
                .update();
    }

    private void completed(String key, int day) {
        database.sql(
                        BY_TEST
                                + "update tasks.task set completed_at = :at::timestamptz where tenant_id = :tenant and key = :key")
                .param("at", at(day))
                .param("tenant", dev.tenant().value())
                .param("key", key)
                .update();
    }

    private static String at(int day) {
        return Instant.now().plus(day, ChronoUnit.DAYS).toString();
    }

    private void untouchedSinceYesterday(String key) {
        database.sql(
                        BY_TEST
                                + "update tasks.task set updated_at = now() - interval '2 days' where tenant_id = :tenant and key = :key")
                .param("tenant", dev.tenant().value())
                .param("key", key)
                .update();
    }

    private static List<Double> hours(List<Map<String, Object>> points, String member) {
        return points.stream()
                .map(point -> Double.valueOf(String.valueOf(point.get(member))))
                .toList();
    }

    private static Map<String, Object> item(String title, int minutes) {
        return Map.of("title", title, "minutes", minutes);
    }

    private static List<Object> lacking(Map<String, Object> planning) {
        return list(planning, "artefacts").stream()
                .filter(artefact -> Boolean.FALSE.equals(artefact.get("there")))
                .map(artefact -> Objects.requireNonNull(artefact.get("name")))
                .toList();
    }
}
