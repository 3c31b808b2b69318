package com.aeondt.embedded;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One store or broker: started once, stopped once. Stopping waits for a start that is still under way. */
sealed interface Engine permits PostgresEngine, Neo4jEngine, RedisEngine, AmqpEngine {

    /** What people call it, such as {@code PostgreSQL}. */
    String name();

    /**
     * Starts the engine and returns when it answers with its credentials.
     *
     * @return the settings the application needs to reach it
     */
    Map<String, Object> start() throws Exception;

    /** The address it answers at, for the start-up report. */
    String address();

    /** What it said last; null while it has not got that far. */
    @Nullable Path log();

    /** Stops it, or as much of it as came up. */
    void stop() throws Exception;
}
