/**
 * The shared kernel. Owns what every module stands on: identity of tenants and callers, error codes, the ordered event
 * log and its projections, transactions and row-level security, jobs, keys and the HTTP contract. Publishes no events of
 * its own and holds no business words. Listens to nothing.
 */
@ApplicationModule(
        displayName = "Platform",
        allowedDependencies = {})
@NullMarked
package com.aeondt.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
