package com.aeondt.platform.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.aeondt.platform.Ids;
import com.aeondt.platform.LoggedEvent;
import com.aeondt.platform.Position;
import com.aeondt.platform.TenantId;
import com.aeondt.support.AeonIT;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;

/** Many writers whose transactions stay open at random, and a reader beside them: it misses nothing and sees nothing twice. */
@AeonIT
class LogOrderIT {

    private static final int WRITERS = 16;

    private final TenantId tenant = new TenantId(Ids.next());
    private final LogReader reader;
    private final DataSourceProperties database;

    @Autowired
    LogOrderIT(LogReader reader, DataSourceProperties database) {
        this.reader = reader;
        this.database = database;
    }

    @Test
    void aReaderMissesNothingOfFiveThousandEvents() throws Exception {
        readWhileWriting(5_000);
    }

    @Test
    @Tag("nightly")
    void aReaderMissesNothingOfAHundredThousandEvents() throws Exception {
        readWhileWriting(100_000);
    }

    private void readWhileWriting(int events) throws Exception {
        var start = reader.end();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var writers = IntStream.range(0, WRITERS)
                    .<Future<List<UUID>>>mapToObj(number -> threads.submit(writer(events / WRITERS)))
                    .toList();
            var seen = new ArrayList<LoggedEvent>();
            var position = start;
            while (!writers.stream().allMatch(Future::isDone)) {
                position = read(position, seen);
            }
            var written = new HashSet<UUID>();
            for (var writer : writers) {
                written.addAll(writer.get());
            }
            for (var end = read(position, seen); end.compareTo(position) > 0; end = read(position, seen)) {
                position = end;
            }

            var ours =
                    seen.stream().filter(event -> event.tenant().equals(tenant)).toList();
            assertThat(written).hasSize(events / WRITERS * WRITERS);
            assertThat(ours).extracting(event -> event.subject().id()).doesNotHaveDuplicates();
            assertThat(ours.stream().map(event -> event.subject().id())).containsExactlyInAnyOrderElementsOf(written);
            assertThat(seen).extracting(LoggedEvent::position).isSorted();
        }
    }

    private Position read(Position position, List<LoggedEvent> seen) {
        var events = reader.between(position, LogReader.NO_LIMIT, 100);
        seen.addAll(events);
        return events.isEmpty() ? position : events.getLast().position();
    }

    /** One to three events a transaction; one in eight stays open for a while, one in sixteen is rolled back. */
    private Callable<List<UUID>> writer(int events) {
        return () -> {
            var committed = new ArrayList<UUID>();
            // as of another instance: sixteen connections held for minutes would starve the pool of this one
            try (var connection = DriverManager.getConnection(
                    database.determineUrl(), database.determineUsername(), database.determinePassword())) {
                connection.setAutoCommit(false);
                while (committed.size() < events) {
                    var first = Ids.next();
                    var batch = List.of(first, Ids.next(), Ids.next())
                            .subList(0, Math.min(ThreadLocalRandom.current().nextInt(1, 4), events - committed.size()));
                    try (var statement = connection.createStatement()) {
                        statement.execute("select set_config('aeon.tenant', '" + tenant + "', true)");
                        for (var id : batch) {
                            statement.execute(
                                    "insert into platform.event_log (tenant_id, type, subject, data) values ('" + tenant
                                            + "', 'order.written.v1', 'order:" + id + "', '{}')");
                            if (ThreadLocalRandom.current().nextInt(8) == 0) {
                                statement.execute("select pg_sleep(random() * 0.03)");
                            }
                        }
                    }
                    if (ThreadLocalRandom.current().nextInt(16) == 0) {
                        connection.rollback();
                    } else {
                        connection.commit();
                        committed.addAll(batch);
                    }
                }
            }
            return committed;
        };
    }
}
