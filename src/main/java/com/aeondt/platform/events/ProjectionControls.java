package com.aeondt.platform.events;

import com.aeondt.platform.ChangeLog;
import com.aeondt.platform.Position;
import com.aeondt.platform.StateChange;
import com.aeondt.platform.persistence.SystemAccess;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** The rows of {@code platform.projection}, without the watermark: that one is {@link Watermarks}' alone. */
@Component
class ProjectionControls {

    private final JdbcClient system;

    private final TransactionOperations transaction;
    private final ChangeLog changes;

    ProjectionControls(
            @SystemAccess JdbcClient system, @SystemAccess TransactionOperations transaction, ChangeLog changes) {
        this.system = system;
        this.transaction = transaction;
        this.changes = changes;
    }

    ProjectionControl of(String projection) {
        return system.sql("""
                        select held, hold_epoch, hold_xid::text::bigint as hold_xid, hold_seq, held_at, leader, failure
                          from platform.projection where name = :name""")
                .param("name", projection)
                .query(ProjectionControls::control)
                .optional()
                .orElse(ProjectionControl.NONE);
    }

    /** Notes who leads it from now on, creating its row. */
    void led(String projection, String instance) {
        system.sql("""
                        insert into platform.projection (name, leader) values (:name, :leader)
                        on conflict (name) do update set leader = excluded.leader, failure = null""").param("name", projection).param("leader", instance).update();
    }

    void failed(String projection, Optional<String> reason) {
        system.sql("update platform.projection set failure = :failure where name = :name")
                .param("name", projection)
                .param("failure", reason.orElse(null))
                .update();
    }

    /** Lets the projection stop at the position, because somebody says so. */
    void hold(String projection, Position at) {
        told(told("held", projection).after(Map.of("position", at.token())), () -> setHold(projection, at));
    }

    private void setHold(String projection, Position at) {
        system.sql("""
                        insert into platform.projection (name, held, hold_epoch, hold_xid, hold_seq)
                        values (:name, true, :epoch, :xid::text::xid8, :seq)
                        on conflict (name) do update set held = true, held_at = null, hold_epoch = excluded.hold_epoch,
                            hold_xid = excluded.hold_xid, hold_seq = excluded.hold_seq""")
                .param("name", projection)
                .param("epoch", at.epoch())
                .param("xid", Long.toString(at.xid()))
                .param("seq", at.seq())
                .update();
    }

    /** Says that everything up to the hold's position is applied and nothing after it. */
    void stopped(String projection) {
        system.sql("""
                        update platform.projection set held_at = clock_timestamp()
                         where name = :name and held and held_at is null""").param("name", projection).update();
    }

    /** Lets a held projection go on, because somebody says so. */
    void resume(String projection) {
        told(told("resumed", projection), () -> removeHold(projection));
    }

    private void removeHold(String projection) {
        system.sql("""
                        update platform.projection
                           set held = false, held_at = null, hold_epoch = null, hold_xid = null, hold_seq = null
                         where name = :name""").param("name", projection).update();
    }

    private void told(StateChange change, Runnable rows) {
        transaction.executeWithoutResult(begun -> {
            rows.run();
            changes.record(change);
        });
    }

    private static StateChange told(String what, String projection) {
        return StateChange.of("platform.projection." + what, "platform.projection", projection)
                .inInstallation();
    }

    private static ProjectionControl control(ResultSet row, int number) throws SQLException {
        var position = new Position(row.getInt("hold_epoch"), row.getLong("hold_xid"), row.getLong("hold_seq"));
        return new ProjectionControl(
                row.getBoolean("held"),
                Optional.of(position).filter(at -> !at.equals(Position.START)),
                Optional.ofNullable(row.getObject("held_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant),
                Optional.ofNullable(row.getString("leader")),
                Optional.ofNullable(row.getString("failure")));
    }
}
