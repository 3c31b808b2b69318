import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;

/**
 * Measures work management with 20,000 tasks against the same question asked of PostgreSQL by bare JDBC, interleaved in one run.
 * See work-20k.sh, which starts it.
 */
public final class WorkBench {

    private static final int TASKS = Integer.getInteger("tasks", 20_000);
    private static final int ROUNDS = Integer.getInteger("rounds", 500);
    private static final Duration WARM = Duration.ofSeconds(Integer.getInteger("warm", 45));

    private final String api;
    private final String key;
    private final Connection database;
    private final Connection owner;

    private WorkBench(String api, String key, Connection database, Connection owner) {
        this.api = api;
        this.key = key;
        this.database = database;
        this.owner = owner;
    }

    public static void main(String[] arguments) throws Exception {
        var data = Path.of(arguments[1]);
        var key = find("\"apiKey\"\\s*:\\s*\"([^\"]+)\"", Files.readString(data.resolve("first-run.json")));
        var passwords = properties(data.resolve("credentials.properties"));
        var port = properties(data.resolve("ports.properties")).getProperty("postgresql");
        var url = "jdbc:postgresql://127.0.0.1:" + port + "/aeon";
        try (var database = DriverManager.getConnection(url, "aeon_app", passwords.getProperty("postgresql.aeon_app"));
                var owner = DriverManager.getConnection(url, "aeon_owner", passwords.getProperty("postgresql.aeon_owner"))) {
            new WorkBench(arguments[0] + "/api/v1", key, database, owner).run();
        }
    }

    private void run() throws Exception {
        var project = prepare();
        System.out.printf(Locale.ROOT, "%d tasks, %d rounds after %d s to warm up; milliseconds%n", TASKS, ROUNDS, WARM.toSeconds());
        System.out.printf(Locale.ROOT, "%-38s %10s %10s %10s %10s %8s %9s%n", "", "jdbc p50", "aeon p50", "jdbc p95", "aeon p95", "ratio", "p95 more");
        list(project);
        filter(project);
        burndown();
        export(project);
    }

    /** The rows go in by SQL, as their tenant; the first read of the file writes all lines. */
    private UUID prepare() throws Exception {
        call("POST", "/tasks", "{\"title\":\"first\",\"priority\":\"P3\"}");
        var tenant = UUID.fromString(find("\"tenants\":\\[\\{\"id\"\\s*:\\s*\"([0-9a-f-]{36})\"", call("GET", "/auth/me", null)));
        sql("select set_config('aeon.tenant', '" + tenant + "', false)");
        var project = UUID.fromString(find("\"project\"\\s*:\\s*\"([0-9a-f-]{36})\"", call("GET", "/tasks/TASK-1", null)));
        sprint = UUID.fromString(find("\"id\"\\s*:\\s*\"([0-9a-f-]{36})\"", call(
                "POST",
                "/sprints",
                "{\"name\":\"bench\",\"goal\":\"measure\",\"startsOn\":\"2026-11-16\",\"endsOn\":\"2026-12-04\",\"capacityHours\":400}")));
        if (count("select count(*) from tasks.task where project_id = '" + project + "'") < TASKS) {
            fill(tenant, project);
        }
        return project;
    }

    private UUID sprint;

    private void fill(UUID tenant, UUID project) throws SQLException {
        sql("insert into tasks.task (id, tenant_id, project_id, key, state, title, priority, category, tags, due_text, due_date, context,"
                + " assigned, estimated_hours, extra_names, extra_values, depends_on, depends_on_keys, depends_on_notes, rank, created_at,"
                + " updated_at, state_since, priority_since, version, sprint_id)"
                + " select gen_random_uuid(), '" + tenant + "', '" + project + "', 'TASK-' || n,"
                + " case n % 4 when 0 then 'SCHEDULE' when 1 then 'WORK' else 'PRIORITIZE' end, 'Task number ' || n || ' of the bench',"
                + " 'P' || n % 4, 'area' || n % 7, array['tag' || n % 13, 'all'], (date '2026-11-01' + n % 90)::text, date '2026-11-01' + n % 90,"
                + " 'Why this has to be done, in a sentence or two that fill a line of text. ' || n, 'person' || n % 11, n % 16, '{}', '{}', '{}', '{}', '{}',"
                + " 1000000000, now() - interval '1 minute' * n, now(), now(), now(), 0, case when n <= 200 then '" + sprint + "'::uuid end"
                + " from generate_series(2, " + TASKS + ") n");
        sql("insert into tasks.sprint_scope (id, tenant_id, sprint_id, task_id, added_at, version)"
                + " select gen_random_uuid(), tenant_id, sprint_id, id, now(), 0 from tasks.task where sprint_id = '" + sprint + "'");
        sql("update tasks.key_counter set last = " + TASKS + " where prefix = 'TASK'");
        sql("insert into tasks.todo_pending (tenant_id, task_id) select tenant_id, id from tasks.task where project_id = '" + project + "'");
        try (var statement = owner.createStatement()) {
            statement.execute("vacuum analyze tasks.task"); // what autovacuum does within a minute
        }
    }

    private static final String COLUMNS = "select t.*, t.id::text from tasks.task t";

    private void list(UUID project) throws Exception {
        var question = COLUMNS + " order by t.id limit 51";
        compare("list, page of 50, nothing changed", () -> rows(question), () -> get("/tasks?limit=50"));
        compare("list, page of 50, after a change", changed(() -> rows(question)), changed(() -> get("/tasks?limit=50")));
    }

    private void filter(UUID project) throws Exception {
        var where = " where t.state in ('WORK') and t.priority in ('P1') and lower(t.assigned) = lower('person3')";
        var query = "/tasks?state=WORK&priority=P1&assigned=person3&sort=due";
        compare(
                "filter by three, sorted by due",
                changed(() -> rows(COLUMNS + where + " order by coalesce(t.due_date, 'infinity'::date), t.id limit 51")),
                changed(() -> get(query)));
        compare(
                "filter by text",
                changed(() -> rows(COLUMNS + " where lower(t.title) like '%number 1999%' order by t.id limit 51")),
                changed(() -> get("/tasks?text=number%201999")));
    }

    private void burndown() throws Exception {
        compare(
                "burndown of 200 tasks",
                () -> rows("select s.*, t.estimated_hours, t.completed_at from tasks.sprint_scope s join tasks.task t on t.id = s.task_id"
                        + " where s.sprint_id = '" + sprint + "'"),
                () -> get("/sprints/" + sprint + "/burndown"));
    }

    private void export(UUID project) throws Exception {
        long start = System.nanoTime();
        int length = call("GET", "/todo-files/backlog.todo", null).length();
        System.out.printf(Locale.ROOT, "%-38s %21.0f ms, %d characters%n", "first lines of all tasks", (System.nanoTime() - start) / 1e6, length);
        int rounds = Math.max(5, ROUNDS / 20);
        compare(
                "file of the backlog, unchanged",
                rounds,
                () -> rows("select content from tasks.todo_file where name = 'backlog.todo'"),
                () -> get("/todo-files/backlog.todo"));
        compare(
                "file of the backlog, after a change",
                rounds,
                changed(() -> rows("select content from tasks.todo_file where name = 'backlog.todo'")),
                changed(() -> get("/todo-files/backlog.todo")));
        compare("export as todo.txt", rounds, () -> rows(COLUMNS + " order by t.id"), () -> get("/tasks/export?format=todo-txt"));
    }

    /**
     * Changes a task first, which makes the answers that are remembered wrong. The change is not measured, but what it sets going
     * (the graph, the relay) goes on beside the question, whichever side asks it.
     */
    private Callable<?> changed(Callable<?> question) {
        return () -> {
            long paused = System.nanoTime();
            call("POST", "/tasks/bulk", "{\"tasks\":[\"TASK-2\"],\"change\":{\"notes\":\"" + paused + "\"}}");
            outside = System.nanoTime() - paused;
            return question.call();
        };
    }

    private long outside;

    private void compare(String what, Callable<?> jdbc, Callable<?> aeon) throws Exception {
        compare(what, ROUNDS, jdbc, aeon);
    }

    private void compare(String what, int rounds, Callable<?> jdbc, Callable<?> aeon) throws Exception {
        warm(jdbc, aeon);
        var bare = new double[rounds];
        var ours = new double[rounds];
        for (int i = 0; i < rounds; i++) {
            bare[i] = measure(jdbc);
            ours[i] = measure(aeon);
        }
        Arrays.sort(bare);
        Arrays.sort(ours);
        System.out.printf(
                Locale.ROOT,
                "%-38s %10.2f %10.2f %10.2f %10.2f %8.2f %9.2f%n",
                what,
                at(bare, 50),
                at(ours, 50),
                at(bare, 95),
                at(ours, 95),
                at(ours, 50) / at(bare, 50),
                at(ours, 95) - at(bare, 95));
    }

    /** As a server that has run for a while is: what it does often is compiled. */
    private static void warm(Callable<?> jdbc, Callable<?> aeon) throws Exception {
        long end = System.nanoTime() + WARM.toNanos();
        while (System.nanoTime() < end) {
            jdbc.call();
            aeon.call();
        }
    }

    private double measure(Callable<?> work) throws Exception {
        outside = 0;
        long start = System.nanoTime();
        work.call();
        return (System.nanoTime() - start - outside) / 1e6;
    }

    private static double at(double[] sorted, int percent) {
        return sorted[Math.min(sorted.length - 1, (int) Math.ceil(sorted.length * percent / 100.0) - 1)];
    }

    /** Reads every column of every row, as a program would. */
    private int rows(String question) throws SQLException {
        int bytes = 0;
        try (var statement = database.prepareStatement(question);
                ResultSet rows = statement.executeQuery()) {
            int columns = rows.getMetaData().getColumnCount();
            List<Object> row = new ArrayList<>();
            while (rows.next()) {
                row.clear();
                for (int i = 1; i <= columns; i++) {
                    row.add(rows.getObject(i));
                }
                bytes += row.hashCode();
            }
        }
        return bytes;
    }

    private long count(String question) throws SQLException {
        try (var statement = database.createStatement();
                var row = statement.executeQuery(question)) {
            row.next();
            return row.getLong(1);
        }
    }

    private void sql(String text) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute(text);
        }
    }

    private String get(String path) throws Exception {
        return call("GET", path, null);
    }

    /** By a client that hands nothing to another thread. */
    private String call(String method, String path, String body) throws Exception {
        var connection = (HttpURLConnection) URI.create(api + path).toURL().openConnection();
        connection.setRequestMethod(method);
        connection.setRequestProperty("X-API-Key", key);
        if (body != null) {
            connection.setRequestProperty("Content-Type", "application/json");
            connection.setDoOutput(true);
            try (var out = connection.getOutputStream()) {
                out.write(body.getBytes(StandardCharsets.UTF_8));
            }
        }
        int status = connection.getResponseCode();
        try (var in = status < 400 ? connection.getInputStream() : connection.getErrorStream()) {
            var answer = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            if (status == 429) {
                throw new IllegalStateException("The server limits the rate: start it with the performance profile");
            }
            if (status / 100 != 2) {
                throw new IllegalStateException(method + " " + path + ": " + status + " " + answer);
            }
            return answer;
        }
    }

    private static String find(String pattern, String text) {
        var matcher = Pattern.compile(pattern).matcher(text);
        if (!matcher.find()) {
            throw new IllegalStateException("no " + pattern + " in " + text);
        }
        return matcher.group(1);
    }

    private static Properties properties(Path file) throws Exception {
        var properties = new Properties();
        try (InputStream in = Files.newInputStream(file)) {
            properties.load(in);
        }
        return properties;
    }
}
