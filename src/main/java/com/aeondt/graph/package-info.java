/**
 * Owns entities and relationships and every node in Neo4j. Publishes {@code GraphEvent}. Listens to {@code TaskEvent}.
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
