/**
 * Owns tasks, todo files, sprints and standups. Publishes {@code TaskEvent}. Listens to nothing.
 */
@ApplicationModule(
        displayName = "Tasks",
        allowedDependencies = {
            "platform",
            "platform :: web",
            "platform :: persistence",
            "platform :: events",
            "platform :: jobs",
            "platform :: keys",
            "auth",
            "inference",
            "inference :: text"
        })
@NullMarked
package com.aeondt.tasks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
