package com.aeondt.graph.model;

import com.aeondt.graph.GraphError;
import com.aeondt.platform.AeonException;
import com.aeondt.platform.PageRequest;
import com.aeondt.platform.Slice;
import com.aeondt.platform.jobs.JobId;
import com.aeondt.platform.jobs.Jobs;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who has said what the tenant's graph knows. */
@Service
public class Sources {

    private final SourceRows rows;
    private final AssertionRows assertions;
    private final Jobs jobs;
    private final Turn turn;

    Sources(SourceRows rows, AssertionRows assertions, Jobs jobs, Turn turn) {
        this.rows = rows;
        this.assertions = assertions;
        this.jobs = jobs;
        this.turn = turn;
    }

    @Transactional(readOnly = true)
    public Slice<SourceView> list(PageRequest page) {
        return rows.list(page);
    }

    /**
     * A source by its name.
     *
     * @throws AeonException {@link GraphError#SOURCE_NOT_FOUND}
     */
    @Transactional(readOnly = true)
    public SourceView find(String name) {
        return rows.find(name)
                .orElseThrow(
                        () -> new AeonException(GraphError.SOURCE_NOT_FOUND, "There is no source '%s'.".formatted(name))
                                .with("source", name));
    }

    /** About how many things it says something. */
    @Transactional(readOnly = true)
    public long statements(String name) {
        return assertions.countOf(find(name).name());
    }

    /**
     * Takes back all that a source says, in a job: what no other source says goes, the rest becomes what the others say.
     *
     * @throws AeonException {@link GraphError#SOURCE_NOT_FOUND}, {@link GraphError#PUBLIC_READ_ONLY}
     */
    @Transactional
    public JobId remove(String name) {
        turn.take();
        return jobs.submit(
                SourceRemoval.KIND, new SourceRemoval.Parameters(find(name).name()));
    }
}
