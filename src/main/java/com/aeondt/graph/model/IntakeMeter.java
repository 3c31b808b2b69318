package com.aeondt.graph.model;

import com.aeondt.graph.schema.GraphSchema;
import com.aeondt.graph.schema.Schemas;
import com.aeondt.graph.schema.TypeDefinition;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * How good what comes in is, over all tenants: {@code aeon.graph.statements} with the tag {@code result},
 * {@code aeon.graph.violations} with the code of each violation for which one was refused as the tag {@code code}, and
 * {@code aeon.graph.recommended}, the recommended properties of the entities taken in, with the tags {@code type} (types that tenants
 * have added are {@code own}) and {@code filled}.
 */
@Component
class IntakeMeter {

    private static final String OWN = "own";

    private final MeterRegistry registry;
    private final Set<String> builtIn;

    IntakeMeter(MeterRegistry registry, Schemas schemas) {
        this.registry = registry;
        this.builtIn = schemas.builtIn().stream()
                .flatMap(document -> document.types().stream())
                .map(TypeDefinition::name)
                .collect(Collectors.toUnmodifiableSet());
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

    /** What was taken in, as complete as it came. */
    void count(Collection<Prepared> taken, GraphSchema schema) {
        taken.stream()
                .filter(statement -> statement.ends() == null)
                .collect(Collectors.groupingBy(statement -> statement.id().type()))
                .forEach((name, statements) -> schema.type(name).ifPresent(type -> count(type, statements)));
    }

    private void count(TypeDefinition type, Collection<Prepared> statements) {
        int recommended = type.recommended().size();
        if (recommended == 0) {
            return;
        }
        int filled = statements.stream()
                .mapToInt(statement -> type.filled(statement.object()))
                .sum();
        var tag = builtIn.contains(type.name()) ? type.name() : OWN;
        registry.counter("aeon.graph.recommended", "type", tag, "filled", "true")
                .increment(filled);
        registry.counter("aeon.graph.recommended", "type", tag, "filled", "false")
                .increment(statements.size() * recommended - filled);
    }
}
