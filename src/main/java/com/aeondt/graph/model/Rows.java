package com.aeondt.graph.model;

import com.aeondt.graph.EntityId;
import com.aeondt.graph.Tlp;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SqlParameterValue;
import tools.jackson.databind.util.RawValue;

/** Between the columns of the graph's tables and Java. */
final class Rows {

    private Rows() {}

    static String[] texts(Collection<EntityId> ids) {
        return ids.stream().map(EntityId::value).toArray(String[]::new);
    }

    static SqlParameterValue moment(@Nullable Instant moment) {
        return new SqlParameterValue(
                Types.TIMESTAMP_WITH_TIMEZONE, moment == null ? null : moment.atOffset(ZoneOffset.UTC));
    }

    static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        var moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }

    static Instant present(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static EntityId id(ResultSet row, String column) throws SQLException {
        return new EntityId(row.getString(column));
    }

    static List<String> list(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }

    static Qualifiers qualifiers(ResultSet row) throws SQLException {
        var confidence = row.getObject("confidence", Integer.class);
        return new Qualifiers(
                confidence, Tlp.ofLevel(row.getInt("tlp")), moment(row, "valid_from"), moment(row, "valid_until"));
    }

    /** The columns that every fold has, for {@code json_to_recordset}. */
    static Map<String, @Nullable Object> columns(EntityId id, Fold fold) {
        var columns = new LinkedHashMap<String, @Nullable Object>();
        columns.put("id", id.value());
        columns.put("properties", fold.properties());
        columns.put("confidence", fold.confidence());
        columns.put("tlp", fold.tlp().level());
        columns.put("valid_from", text(fold.validFrom()));
        columns.put("valid_until", text(fold.validUntil()));
        columns.put("sources", fold.sources());
        return columns;
    }

    static Map<String, @Nullable Object> columns(Assertion assertion) {
        var columns = new LinkedHashMap<String, @Nullable Object>();
        columns.put("stated_id", assertion.statedId().value());
        columns.put("source", assertion.source());
        columns.put("subject_id", assertion.subjectId().value());
        columns.put("object", new RawValue(assertion.object().toString()));
        columns.put("confidence", assertion.qualifiers().confidence());
        columns.put("tlp", assertion.qualifiers().tlp().level());
        columns.put("valid_from", text(assertion.qualifiers().validFrom()));
        columns.put("valid_until", text(assertion.qualifiers().validUntil()));
        columns.put("recorded_at", text(assertion.recordedAt()));
        return columns;
    }

    static String json(Collection<? extends Map<String, ?>> rows) {
        return Json.MAPPER.writeValueAsString(rows);
    }

    private static @Nullable String text(@Nullable Instant moment) {
        return moment == null ? null : moment.toString();
    }
}
