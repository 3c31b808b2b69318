package com.aeondt.graph.model;

import com.aeondt.platform.jobs.JobContext;
import com.aeondt.platform.jobs.JobHandler;
import java.util.OptionalLong;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes back what a source says, some ids at a time; started again it goes on with what is left. */
@Component
class SourceRemoval implements JobHandler {

    static final String KIND = "graph.source-removal";

    private static final int BATCH = 200;

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
        for (int removed = remove(source); removed > 0; removed = remove(source)) {
            done += removed;
            job.progress(done, OptionalLong.empty(), "Statements taken back");
        }
        return new Removed(done);
    }

    private int remove(String source) {
        Integer removed = transaction.execute(status -> {
            var stated = assertions.statedBy(source, "", BATCH);
            if (stated.isEmpty()) {
                sources.forget(source);
            } else {
                removal.retract(source, stated);
            }
            return stated.size();
        });
        return removed == null ? 0 : removed;
    }
}
