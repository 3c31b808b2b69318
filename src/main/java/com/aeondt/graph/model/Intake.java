package com.aeondt.graph.model;

import com.aeondt.graph.Clearance;
import com.aeondt.graph.EntityId;
import com.aeondt.graph.Tlp;
import com.aeondt.graph.schema.GraphSchema;
import com.aeondt.graph.schema.Schemas;
import com.aeondt.platform.Tenant;
import java.util.Iterator;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.node.ObjectNode;

/**
 * Takes in what a source says, however much that is: batches of bounded size, each in a transaction of its own (or all in the one
 * that is already open), so the memory it needs does not grow with the input. Taking the same in again changes nothing.
 */
@Service
public class Intake {

    /** What names a source: a feed, a file, {@code manual} for what people enter. */
    public static final Pattern SOURCE = Pattern.compile("[a-zA-Z0-9][a-zA-Z0-9._:/@+-]{0,199}");

    private final Schemas schemas;
    private final IntakeBatches batches;
    private final IntakeMeter meter;
    private final TransactionTemplate transaction;

    Intake(Schemas schemas, IntakeBatches batches, IntakeMeter meter, PlatformTransactionManager transactions) {
        this.schemas = schemas;
        this.batches = batches;
        this.meter = meter;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * As {@link #take(String, Tlp, Iterator, Consumer)}, with the clearance of the current caller.
     */
    public IntakeTotals take(String source, Iterator<? extends Statement> statements, Consumer<Outcome> report) {
        return take(source, Clearance.current(), statements, report);
    }

    /**
     * Takes in the statements in order, as the current tenant's.
     *
     * @param source a {@link #SOURCE}
     * @param clearance the highest marking that whoever sends them may see; what is marked higher is refused
     * @param statements read as they are needed
     * @param report told what became of each, in order, once its batch is committed
     * @throws com.aeondt.platform.AeonException {@link com.aeondt.graph.GraphError#PUBLIC_READ_ONLY}
     * @throws IllegalArgumentException when the source's name is none
     */
    public IntakeTotals take(
            String source, Tlp clearance, Iterator<? extends Statement> statements, Consumer<Outcome> report) {
        if (!SOURCE.matcher(source).matches()) {
            throw new IllegalArgumentException("Not the name of a source: " + source);
        }
        var totals = new IntakeTotals[] {IntakeTotals.NONE};
        var batch = new IntakeBatch(clearance);
        long index = 0;
        var schema = schemas.current();
        while (statements.hasNext()) {
            var attempt = Prepared.of(index, statements.next(), schema, Tenant.current());
            if (batch.isFullFor(attempt)) {
                finish(source, batch, schema, outcome -> totals[0] = tell(outcome, totals[0], report));
                batch = new IntakeBatch(clearance);
                schema = schemas.current();
            }
            batch.add(index, attempt);
            index++;
        }
        finish(source, batch, schema, outcome -> totals[0] = tell(outcome, totals[0], report));
        return totals[0];
    }

    /** The id that an entity without one gets; empty when none of its identifying properties is there, or the type is unknown. */
    public Optional<EntityId> identify(String type, ObjectNode object) {
        return schemas.current().type(type).flatMap(known -> Identity.of(Tenant.current(), known, object));
    }

    /** As {@link #identify}, by the schema as it is now; for many in a row. */
    public BiFunction<String, ObjectNode, Optional<EntityId>> identities() {
        var schema = schemas.current();
        var tenant = Tenant.current();
        return (type, object) -> schema.type(type).flatMap(known -> Identity.of(tenant, known, object));
    }

    private void finish(String source, IntakeBatch batch, GraphSchema schema, Consumer<Outcome> report) {
        if (!batch.isEmpty()) {
            transaction.executeWithoutResult(status -> batches.write(source, batch, schema));
            meter.count(batch.taken(), schema);
            for (var outcome : batch.outcomes()) {
                meter.count(outcome);
                report.accept(outcome);
            }
        }
    }

    private static IntakeTotals tell(Outcome outcome, IntakeTotals totals, Consumer<Outcome> report) {
        report.accept(outcome);
        return totals.with(outcome);
    }
}
