/**
 * Owns language models: the files, the processes that run them, embeddings, and what each tenant may spend and has spent
 * on them. Publishes no events. Listens to nothing.
 */
@ApplicationModule(
        displayName = "Inference",
        allowedDependencies = {
            "platform",
            "platform :: web",
            "platform :: persistence",
            "platform :: events",
            "platform :: jobs",
            "platform :: keys",
            "auth"
        })
@NullMarked
package com.aeondt.inference;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
