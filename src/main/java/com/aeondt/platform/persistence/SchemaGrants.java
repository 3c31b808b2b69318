package com.aeondt.platform.persistence;

import java.sql.SQLException;
import java.util.List;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;

/**
 * Lets the roles of the server use what a module's migrations are about to create, so that no migration has to repeat it:
 * rows, sequences and functions, and nothing that changes the schema. Runs when the history table exists already, which
 * therefore stays the owner's alone.
 */
record SchemaGrants(String schema) implements Callback {

    private static final String ROLES = "aeon_app, aeon_system, aeon_backup";

    @Override
    public boolean supports(Event event, Context context) {
        return event == Event.BEFORE_MIGRATE;
    }

    @Override
    public boolean canHandleInTransaction(Event event, Context context) {
        return true;
    }

    @Override
    public void handle(Event event, Context context) {
        try (var statement = context.getConnection().createStatement()) {
            for (var grant : grants()) {
                statement.execute(grant);
            }
        } catch (SQLException refused) {
            throw new FlywayException("The roles of the server were not granted the schema " + schema, refused);
        }
    }

    private List<String> grants() {
        var future = "alter default privileges in schema " + schema + " grant ";
        return List.of(
                "grant usage on schema " + schema + " to " + ROLES,
                future + "select, insert, update, delete on tables to " + ROLES,
                future + "usage, select on sequences to " + ROLES,
                future + "execute on functions to " + ROLES);
    }

    @Override
    public String getCallbackName() {
        return "schema-grants";
    }
}
