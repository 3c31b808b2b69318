/**
 * Owns entities and relationships and every node in Neo4j. Publishes {@code GraphEvent}. Listens to {@code TaskEvent}. The schema
 * of Neo4j has versioned steps of its own, which {@code GET /api/v1/graph/migrations} holds against this server's: the server that
 * leads the projection applies them when Neo4j answers, after the server is ready, because nothing else waits for Neo4j.
 */
@ApplicationModule(
        displayName = "Graph",
        allowedDependencies = {
            "platform",
            "platform :: web",
            "platform :: persistence",
            "platform :: events",
            "platform :: jobs",
            "platform :: keys",
            "auth",
            "tasks"
        })
@NullMarked
package com.aeondt.graph;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
