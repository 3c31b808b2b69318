package com.aeondt.auth.sessions;

import static com.aeondt.support.AuditWatch.BY_TEST;
import static org.assertj.core.api.Assertions.assertThat;

import com.aeondt.auth.BuiltInRole;
import com.aeondt.auth.credentials.Passwords;
import com.aeondt.platform.persistence.SystemAccess;
import com.aeondt.support.AeonIT;
import com.aeondt.support.Call;
import com.aeondt.support.Callers;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A login says no in the same words and after the same work, whatever is wrong: nobody learns which users there are. */
@AeonIT
class UnknownUserIT {

    private static final String PASSWORD = "violet anchor drumming tuesday";
    private static final int TRIES = 500;
    private static final Duration MOST_APART = Duration.ofMillis(5);

    @Autowired
    private Callers callers;

    @Autowired
    private Passwords passwords;

    @Autowired
    private MeterRegistry meters;

    @Autowired
    @SystemAccess
    private JdbcClient sql;

    private String known;

    @BeforeEach
    void aUserWithAPassword() {
        known = withHash(passwords.hash(PASSWORD));
    }

    @Test
    void everyRefusalHashesOnce() {
        var disabled = withHash(passwords.hash(PASSWORD));
        sql.sql(BY_TEST + "update auth.user_account set status = 'DISABLED' where username = :name")
                .param("name", disabled)
                .update();
        var withoutPassword = callers.as(BuiltInRole.QA).username();

        for (var name : List.of(known, "nobody-" + UUID.randomUUID(), withoutPassword)) {
            assertThat(hashesOf(() -> refused(name, "wrong"))).as(name).isEqualTo(1);
        }
        assertThat(hashesOf(() -> refused(disabled, PASSWORD))).isEqualTo(1);
        assertThat(hashesOf(() -> login(known, PASSWORD).is(200))).isEqualTo(1);
    }

    @Test
    void everyRefusalReadsTheSame() {
        assertThat(refused("nobody-" + UUID.randomUUID(), "wrong")).isEqualTo(refused(known, "wrong"));
    }

    /** By turns, so that whatever else the machine does happens to both. */
    @Tag("nightly")
    @Test
    void theMediansOfFiveHundredRefusalsAreWithinFiveMilliseconds() {
        var ofKnown = new ArrayList<Long>();
        var ofUnknown = new ArrayList<Long>();
        for (int turn = 0; turn < TRIES; turn++) {
            ofKnown.add(timeOf(known));
            ofUnknown.add(timeOf("nobody-" + UUID.randomUUID()));
            // the wait that failures bring is not what is measured
            sql.sql("delete from auth.secret_attempt").update();
        }
        var apart = Duration.ofNanos(Math.abs(median(ofKnown) - median(ofUnknown)));

        assertThat(apart)
                .as("known %d µs, unknown %d µs", median(ofKnown) / 1000, median(ofUnknown) / 1000)
                .isLessThan(MOST_APART);
    }

    private long timeOf(String name) {
        long begun = System.nanoTime();
        refused(name, "wrong");
        return System.nanoTime() - begun;
    }

    private static long median(List<Long> times) {
        return times.stream().sorted().toList().get(times.size() / 2);
    }

    private String withHash(String hash) {
        var client = callers.as(BuiltInRole.BACKEND);
        sql.sql(BY_TEST + "update auth.credential set password_hash = :hash where user_id = :user")
                .param("hash", hash)
                .param("user", client.user())
                .update();
        return client.username();
    }

    private long hashesOf(Runnable work) {
        long before = hashes();
        work.run();
        return hashes() - before;
    }

    private long hashes() {
        var timer = meters.get("aeon.auth.password.hash").timer();
        assertThat(timer.totalTime(TimeUnit.NANOSECONDS)).isPositive();
        return timer.count();
    }

    private Call login(String name, String password) {
        return Call.post(callers.anonymous(), "/api/v1/auth/token", Map.of("username", name, "password", password));
    }

    /** The refusal without what tells one request from another. */
    private Map<String, String> refused(String name, String password) {
        var body = login(name, password).is(401, "bad-credentials").body();
        return Map.of(
                "title",
                body.path("title").asString(),
                "detail",
                body.path("detail").asString(),
                "fields",
                String.join(",", body.propertyNames()));
    }
}
