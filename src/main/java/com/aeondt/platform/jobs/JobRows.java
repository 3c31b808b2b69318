package com.aeondt.platform.jobs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/** How jobs stand in a result set. */
final class JobRows {

    static final String SELECT = """
            select id, kind, state, done, total, message, result::text as result, failure, attempt,
                   created_at, started_at, finished_at
              from platform.job""";

    private JobRows() {}

    static JobView view(ResultSet row, int number) throws SQLException {
        long total = row.getLong("total");
        return new JobView(
                new JobId(row.getObject("id", UUID.class)),
                row.getString("kind"),
                JobState.of(row.getString("state")),
                row.getLong("done"),
                total == 0 ? OptionalLong.empty() : OptionalLong.of(total),
                Optional.ofNullable(row.getString("message")),
                Optional.ofNullable(row.getString("result")),
                Optional.ofNullable(row.getString("failure")),
                row.getInt("attempt"),
                time(row, "created_at").orElseThrow(),
                time(row, "started_at"),
                time(row, "finished_at"));
    }

    private static Optional<Instant> time(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
