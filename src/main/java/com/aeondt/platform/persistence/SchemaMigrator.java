package com.aeondt.platform.persistence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.springframework.boot.flyway.autoconfigure.FlywayProperties;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.springframework.util.Assert;

/**
 * One Flyway per module, in the order of the modules: the module's folder below {@code db/migration}, its schema of the
 * same name, its own history in that schema. Connects as {@code aeon_owner} ({@code spring.flyway.user}).
 */
@Component
class SchemaMigrator {

    /** A module may refer to the tables of those before it. */
    private static final List<String> MODULES = List.of(
            "platform", "auth", "inference", "tasks", "graph", "search", "extraction", "backup", "mcp", "gateway");

    private final DataSourceProperties database;
    private final FlywayProperties owner;
    private final ResourcePatternResolver resources;

    SchemaMigrator(DataSourceProperties database, FlywayProperties owner, ResourcePatternResolver resources) {
        this.database = database;
        this.owner = owner;
        this.resources = resources;
    }

    /**
     * Does nothing where nothing is due; instances that start together wait for each other.
     *
     * @throws IllegalStateException if a newer server has been here, whose schema this one would misread
     */
    void migrate() {
        for (var module : modules()) {
            migrate(module);
        }
    }

    private void migrate(String module) {
        var flyway = flyway(module);
        try {
            flyway.migrate();
        } catch (FlywayValidateException refused) {
            for (var step : flyway.info().applied()) {
                if (step.getState() == MigrationState.FUTURE_SUCCESS) {
                    throw new IllegalStateException(
                            "The schema '%s' is at step %s (%s), which this server does not know: run the newer release that made it, or restore a backup of before."
                                    .formatted(module, step.getVersion(), step.getDescription()),
                            refused);
                }
            }
            throw refused;
        }
    }

    /** The modules that have migrations, in order. */
    List<String> modules() {
        return MODULES.stream().filter(this::hasMigrations).toList();
    }

    private boolean hasMigrations(String module) {
        try {
            return resources.getResources("classpath*:db/migration/" + module + "/*.sql").length > 0;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Flyway flyway(String module) {
        var user = owner.getUser();
        Assert.state(user != null, "spring.flyway.user is not set: migrations need the role aeon_owner");
        return Flyway.configure(resources.getClassLoader())
                .dataSource(database.determineUrl(), user, owner.getPassword())
                .schemas(module)
                .defaultSchema(module)
                .createSchemas(true)
                .locations("classpath:db/migration/" + module)
                .callbacks(new SchemaGrants(module))
                .placeholderReplacement(false)
                .validateMigrationNaming(true)
                // not even steps of a newer server
                .ignoreMigrationPatterns(new String[0])
                .cleanDisabled(true)
                .load();
    }
}
