package com.aeondt.graph.model;

import com.aeondt.graph.EntityId;
import com.aeondt.platform.jobs.JobContext;
import com.aeondt.platform.jobs.JobHandler;
import java.util.List;
import java.util.OptionalLong;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes back what a source says, some ids at a time; started again it goes on with what is left. */
@Component
class SourceRemoval implements JobHandler {

    static final String KIND = "graph.source-removal";

    private static final int BATCH = 500;

    private final AssertionRows assertions;
    private final SourceRows sources;
    private final Removal removal;
    private final TransactionTemplate transaction;

    SourceRemoval(
            AssertionRows assertions, SourceRows sources, Removal removal, PlatformTransactionManager transactions) {
        this.assertions = assertions;
        this.sources = sources;
        this.removal = removal;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Which source. */
    record Parameters(String source) {}

    /** How many of its statements are gone. */
    record Removed(long statements) {}

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Object run(JobContext job) {
        var source = job.parameters(Parameters.class).source();
        long done = 0;
        var removed = remove(source, "");
        // once more from the beginning, until there is nothing that came behind it meanwhile
        for (var after = ""; !(removed.isEmpty() && after.isEmpty()); removed = remove(source, after)) {
            after = removed.isEmpty() ? "" : removed.getLast().value();
            done += removed.size();
            job.progress(done, OptionalLong.empty(), "Statements taken back");
        }
        return new Removed(done);
    }

    /** The ids of what was taken back, each time in a transaction of its own, which an edit waits for at most. */
    private List<EntityId> remove(String source, String after) {
        var removed = transaction.execute(status -> {
            var stated = assertions.statedBy(source, after, BATCH);
            if (!stated.isEmpty()) {
                removal.retract(source, stated);
            } else if (after.isEmpty()) {
                sources.forget(source);
            }
            return stated;
        });
        return removed == null ? List.of() : removed;
    }
}
