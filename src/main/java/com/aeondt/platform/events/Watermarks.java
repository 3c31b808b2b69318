package com.aeondt.platform.events;

import com.aeondt.platform.Position;
import com.aeondt.platform.StaleWatermarkException;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Watermarks in PostgreSQL, for projections whose effect is there too or whose target has no transactions. Every operation
 * joins the transaction of the caller, so that effect and watermark commit together; without one it stands alone.
 */
@Component
public class Watermarks {

    private static final String TO =
            "epoch = :epoch, xid = :xid::text::xid8, seq = :seq, updated_at = clock_timestamp()";

    private static final String FROM =
            " where name = :name and epoch = :fromEpoch and xid = :fromXid::text::xid8 and seq = :fromSeq";

    private final JdbcClient database;

    Watermarks(JdbcClient database) {
        this.database = database;
    }

    /** How far the projection has come; empty when it has never started. */
    public Optional<Position> of(String projection) {
        return database.sql("""
                        select epoch, xid::text::bigint, seq from platform.projection
                         where name = :name and epoch is not null""")
                .param("name", projection)
                .query((row, number) -> new Position(row.getInt(1), row.getLong(2), row.getLong(3)))
                .optional();
    }

    /**
     * Moves the watermark by compare-and-set.
     *
     * @throws StaleWatermarkException when it does not stand at {@code from}; roll the effect back
     */
    public void move(String projection, Optional<Position> from, Position to) {
        int moved = from.isPresent() ? moveFrom(projection, from.get(), to) : start(projection, to);
        if (moved == 0) {
            throw new StaleWatermarkException(projection);
        }
    }

    /**
     * For a target without transactions: looks before the effect, so that an instance which was overtaken does not begin.
     * {@link #move} afterwards decides.
     *
     * @throws StaleWatermarkException when the watermark does not stand there
     */
    public void mustStandAt(String projection, Optional<Position> expected) {
        if (!of(projection).equals(expected)) {
            throw new StaleWatermarkException(projection);
        }
    }

    /** Sets the watermark whatever it was. */
    public void reset(String projection, Position start) {
        at(start, "insert into platform.projection (name) values (:name) on conflict do nothing", projection)
                .update();
        at(start, "update platform.projection set " + TO + " where name = :name", projection)
                .update();
    }

    private int moveFrom(String projection, Position from, Position to) {
        return at(to, "update platform.projection set " + TO + FROM, projection)
                .param("fromEpoch", from.epoch())
                .param("fromXid", Long.toString(from.xid()))
                .param("fromSeq", from.seq())
                .update();
    }

    private int start(String projection, Position to) {
        return at(to, """
                        insert into platform.projection (name, epoch, xid, seq) values (:name, :epoch, :xid::text::xid8, :seq)
                        on conflict (name) do update set epoch = excluded.epoch, xid = excluded.xid, seq = excluded.seq,
                            updated_at = clock_timestamp()
                         where platform.projection.epoch is null""", projection).update();
    }

    private JdbcClient.StatementSpec at(Position position, String sql, String projection) {
        return database.sql(sql)
                .param("name", projection)
                .param("epoch", position.epoch())
                .param("xid", Long.toString(position.xid()))
                .param("seq", position.seq());
    }
}
