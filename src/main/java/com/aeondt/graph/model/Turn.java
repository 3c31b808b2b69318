package com.aeondt.graph.model;

import com.aeondt.graph.GraphError;
import com.aeondt.platform.AeonException;
import com.aeondt.platform.Caller;
import com.aeondt.platform.Tenant;
import com.aeondt.platform.TenantId;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * One writer of a tenant's graph at a time, for as long as its transaction: folds, merges and history then need no other order,
 * and no two can wait for each other. Writers keep their transactions short.
 */
@Component
class Turn {

    private static final String PUBLIC_SCOPE = "platform:admin";

    private final JdbcClient database;

    Turn(JdbcClient database) {
        this.database = database;
    }

    /**
     * Waits for the turn within the current transaction.
     *
     * @return the moment of what is now written; later than that of every earlier turn
     * @throws AeonException {@link GraphError#PUBLIC_READ_ONLY} for who may not write public knowledge
     */
    Instant take() {
        var tenant = Tenant.current();
        var caller = Caller.current();
        if (tenant.equals(TenantId.PUBLIC) && caller.kind() != Caller.Kind.SYSTEM && !caller.may(PUBLIC_SCOPE)) {
            throw new AeonException(
                    GraphError.PUBLIC_READ_ONLY, "Only administrators of the installation change public knowledge.");
        }
        database.sql("select pg_advisory_xact_lock(hashtextextended('graph:' || :tenant, 0))")
                .param("tenant", tenant.toString())
                .query((row, number) -> number)
                .list();
        return database.sql("select clock_timestamp()")
                .query((row, number) -> row.getObject(1, OffsetDateTime.class).toInstant())
                .single();
    }
}
