package com.aeondt.embedded;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One store or broker: started once, stopped once. Stopping waits for a start that is still under way. */
sealed interface Engine permits PostgresEngine, Neo4jEngine, RedisEngine, AmqpEngine {

    /** What people call it, such as {@code PostgreSQL}. */
    String name();

    /** The address it will answer at, for the start-up report. */
    String address();

    /** The settings the application needs to reach it, known before it starts. */
    Map<String, Object> settings() throws IOException;

    /** Starts the engine and returns when it answers with its credentials. */
    void start() throws Exception;

    /** What it said last; null while it has not got that far. */
    @Nullable Path log();

    /** Stops it, or as much of it as came up. */
    void stop() throws Exception;
}
