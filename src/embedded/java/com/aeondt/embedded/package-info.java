/**
 * Starts the real engines inside or beside this JVM, for local runs and tests; never part of the production jar. Owns the data
 * directory with its lock, layout, credentials and ports. Publishes settings to Spring's environment,
 * waits for the migrations before it says that all is ready.
 */
@ApplicationModule(allowedDependencies = "platform :: persistence")
@NullMarked
package com.aeondt.embedded;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
