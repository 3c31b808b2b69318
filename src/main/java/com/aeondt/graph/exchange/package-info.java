/**
 * What comes into the graph and goes out of it in foreign forms: STIX bundles, bills of materials, tables, JSON Lines. Everything is read
 * and written as a stream; what comes in goes through {@link com.aeondt.graph.model.Intake}.
 */
@NullMarked
package com.aeondt.graph.exchange;

import org.jspecify.annotations.NullMarked;
