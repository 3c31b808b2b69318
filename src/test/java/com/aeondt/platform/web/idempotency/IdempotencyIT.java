package com.aeondt.platform.web.idempotency;

import static com.aeondt.support.AuditWatch.BY_TEST;
import static org.assertj.core.api.Assertions.assertThat;

import com.aeondt.platform.AeonException;
import com.aeondt.platform.Causality;
import com.aeondt.platform.PlatformError;
import com.aeondt.platform.Position;
import com.aeondt.platform.web.ApiController;
import com.aeondt.platform.web.Idempotent;
import com.aeondt.platform.web.RequiresScope;
import com.aeondt.support.AeonIT;
import com.aeondt.support.As;
import com.aeondt.support.SharedEngines;
import jakarta.servlet.Filter;
import java.net.URI;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

@AeonIT
@Import(IdempotencyIT.NoteController.class)
class IdempotencyIT {

    @ApiController("/it-notes")
    static class NoteController {

        record Note(String text) {}

        private final JdbcClient jdbc;
        static volatile CountDownLatch arrived = new CountDownLatch(0);
        static volatile CountDownLatch mayGo = new CountDownLatch(0);

        NoteController(JdbcClient jdbc) {
            this.jdbc = jdbc;
        }

        @PostMapping
        @RequiresScope(RequiresScope.ANY)
        @Transactional
        public ResponseEntity<Note> write(@RequestBody Note note) throws InterruptedException {
            arrived.countDown();
            assertThat(mayGo.await(60, TimeUnit.SECONDS)).isTrue();
            jdbc.sql(BY_TEST + "insert into it.note (text) values (:text)")
                    .param("text", note.text())
                    .update();
            Causality.current().wrote(new Position(1, 7, 9));
            if (note.text().startsWith("refused")) {
                throw new AeonException(PlatformError.FORBIDDEN, "No.");
            }
            return ResponseEntity.created(URI.create("/api/v1/it-notes/" + UUID.randomUUID()))
                    .eTag("\"0\"")
                    .body(note);
        }

        @PostMapping("/required")
        @RequiresScope(RequiresScope.ANY)
        @Idempotent(Idempotent.Mode.REQUIRED)
        public String required() {
            return "done";
        }

        @PostMapping("/excluded")
        @RequiresScope(RequiresScope.ANY)
        @Idempotent(Idempotent.Mode.EXCLUDED)
        public String excluded() {
            return "done";
        }

        @PostMapping("/stream")
        @RequiresScope(RequiresScope.ANY)
        public SseEmitter stream() {
            var emitter = new SseEmitter();
            emitter.complete();
            return emitter;
        }
    }

    @BeforeAll
    static void somewhereToWrite() throws SQLException {
        asOwner("""
                create schema it;
                create table it.note (text text not null, unique (text) deferrable initially deferred);
                grant usage on schema it to aeon_app;
                grant select, insert on it.note to aeon_app""");
    }

    /** The table belongs to no tenant, which others look for. */
    @AfterAll
    static void leaveNothing() throws SQLException {
        asOwner("drop schema it cascade");
    }

    private static void asOwner(String statements) throws SQLException {
        var settings = SharedEngines.properties();
        try (var connection = DriverManager.getConnection(
                        String.valueOf(settings.get("spring.datasource.url")),
                        String.valueOf(settings.get("spring.flyway.user")),
                        String.valueOf(settings.get("spring.flyway.password")));
                var statement = connection.createStatement()) {
            statement.execute(statements);
        }
    }

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private JdbcClient jdbc;

    private MockMvcTester mvc;
    private final As ada = As.userWith();
    private final String key = UUID.randomUUID().toString();
    private final String text = "note " + key;

    @BeforeEach
    void filtersThatFollowTheGateway() {
        var filters = List.of("causalityFilter", "idempotencyFilter").stream()
                .map(name -> context.getBean(name, FilterRegistrationBean.class).getFilter())
                .toArray(Filter[]::new);
        mvc = MockMvcTester.from(context, builder -> builder.addFilters(filters).build());
    }

    private MvcTestResult write(As who, @Nullable String key, String text) {
        return post(who, "/api/v1/it-notes", key, "{\"text\": \"" + text + "\"}");
    }

    private MvcTestResult post(As who, String path, @Nullable String key, String body) {
        return who.ask(() -> {
            var request =
                    mvc.post().uri(path).contentType(MediaType.APPLICATION_JSON).content(body);
            return (key == null ? request : request.header("Idempotency-Key", key)).exchange();
        });
    }

    private long notes(String text) {
        return jdbc.sql("select count(*) from it.note where text = :text")
                .param("text", text)
                .query(Long.class)
                .single();
    }

    private static void isProblem(MvcTestResult result, int status, String code) {
        assertThat(result).hasStatus(status).bodyJson().extractingPath("$.code").isEqualTo(code);
    }

    @Test
    void aRetryGetsTheFirstAnswerAndChangesNothing() throws Exception {
        var first = write(ada, key, text);
        var second = write(ada, key, text);

        assertThat(first).hasStatus(201).doesNotContainHeader("Idempotency-Replayed");
        assertThat(second)
                .hasStatus(201)
                .hasHeader("Idempotency-Replayed", "true")
                .hasHeader("X-Aeon-Sequence", "1-7-9")
                .hasHeader(HttpHeaders.ETAG, "\"0\"")
                .hasHeader(
                        HttpHeaders.LOCATION, String.valueOf(first.getResponse().getHeader("Location")))
                .hasContentType(MediaType.APPLICATION_JSON);
        assertThat(first).hasHeader("X-Aeon-Sequence", "1-7-9");
        assertThat(second.getResponse().getContentAsString())
                .isEqualTo(first.getResponse().getContentAsString());
        assertThat(notes(text)).isEqualTo(1);
    }

    @Test
    void anotherBodyUnderTheSameKeyIsRefused() {
        write(ada, key, text);

        isProblem(write(ada, key, text + "!"), 422, "idempotency-key-reused");
        assertThat(notes(text + "!")).isZero();
    }

    @Test
    void aRefusedRequestIsRolledBackAndMayBeRetried() {
        isProblem(write(ada, key, "refused " + key), 403, "forbidden");
        assertThat(notes("refused " + key)).isZero();

        assertThat(write(ada, key, text)).hasStatus(201).doesNotContainHeader("Idempotency-Replayed");
    }

    @Test
    void aCommitThatFailsTellsAProblemInsteadOfTheAnswer() {
        assertThat(write(ada, null, text)).hasStatus(201);

        var result = write(ada, key, text);

        assertThat(result)
                .hasStatus(500)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
                .doesNotContainHeader(HttpHeaders.LOCATION)
                .doesNotContainHeader(HttpHeaders.ETAG)
                .doesNotContainHeader("X-Aeon-Sequence");
        assertThat(notes(text)).isEqualTo(1);
    }

    @Test
    void theSameKeyOfAnotherCallerIsAnotherKey() {
        write(ada, key, text);

        assertThat(write(As.userWith(), key, text + " of grace"))
                .hasStatus(201)
                .doesNotContainHeader("Idempotency-Replayed");
    }

    @Test
    void aRetryThatComesTooEarlyIsToldToWait() throws Exception {
        NoteController.arrived = new CountDownLatch(1);
        NoteController.mayGo = new CountDownLatch(1);
        try (var other = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = other.submit(() -> write(ada, key, text));
            assertThat(NoteController.arrived.await(60, TimeUnit.SECONDS)).isTrue();

            var second = write(ada, key, text);
            NoteController.mayGo.countDown();

            isProblem(second, 409, "request-in-progress");
            assertThat(second).hasHeader(HttpHeaders.RETRY_AFTER, "1");
            assertThat(first.get(60, TimeUnit.SECONDS)).hasStatus(201);
            assertThat(write(ada, key, text)).hasHeader("Idempotency-Replayed", "true");
        }
        assertThat(notes(text)).isEqualTo(1);
    }

    @AfterEach
    void openTheGates() {
        NoteController.arrived = new CountDownLatch(0);
        NoteController.mayGo = new CountDownLatch(0);
    }

    @Test
    void anOperationMayInsistOnAKeyOrRefuseIt() {
        isProblem(post(ada, "/api/v1/it-notes/required", null, ""), 428, "idempotency-key-required");
        assertThat(post(ada, "/api/v1/it-notes/required", key, "")).hasStatusOk();
        isProblem(post(ada, "/api/v1/it-notes/excluded", key, ""), 400, "malformed-request");
        assertThat(post(ada, "/api/v1/it-notes/excluded", null, "")).hasStatusOk();
        isProblem(post(ada, "/api/v1/it-notes/stream", key, ""), 400, "malformed-request");
        isProblem(post(ada, "/api/v1/it-notes", "a b", "{\"text\": \"x\"}"), 400, "malformed-request");
    }

    @Test
    void onlyAPositionIsAFloor() {
        var result = ada.ask(() -> mvc.post()
                .uri("/api/v1/it-notes/excluded")
                .header("X-Aeon-Min-Sequence", "yesterday")
                .exchange());

        isProblem(result, 400, "malformed-request");
    }
}
