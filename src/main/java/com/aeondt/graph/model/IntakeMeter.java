package com.aeondt.graph.model;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
import org.springframework.stereotype.Component;

/**
 * How good what comes in is, over all tenants: {@code aeon.graph.statements} with the tag {@code result}, and
 * {@code aeon.graph.violations} with the code of each violation for which one was refused as the tag {@code code}.
 */
@Component
class IntakeMeter {

    private final MeterRegistry registry;

    IntakeMeter(MeterRegistry registry) {
        this.registry = registry;
    }

    void count(Outcome outcome) {
        registry.counter(
                        "aeon.graph.statements",
                        "result",
                        outcome.result().name().toLowerCase(Locale.ROOT))
                .increment();
        outcome.violations()
                .forEach(violation -> registry.counter("aeon.graph.violations", "code", violation.code())
                        .increment());
    }
}
