package com.aeondt.graph.exchange;

import com.aeondt.graph.Clearance;
import com.aeondt.graph.GraphError;
import com.aeondt.graph.model.Intake;
import com.aeondt.platform.AeonException;
import com.aeondt.platform.Caller;
import com.aeondt.platform.PageRequest;
import com.aeondt.platform.Slice;
import com.aeondt.platform.Tenant;
import com.aeondt.platform.TenantId;
import com.aeondt.platform.jobs.JobId;
import com.aeondt.platform.jobs.Jobs;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Imports into the graph: small ones while the sender waits, large ones as jobs that any instance does and that go on after a
 * crash. What is imported a second time changes nothing.
 */
@Service
public class Imports {

    private static final String PUBLIC = "public";
    private static final String PUBLIC_SCOPE = "platform:admin";

    private final Importer importer;
    private final Uploads uploads;
    private final OutcomeRows outcomes;
    private final Jobs jobs;

    Imports(Importer importer, Uploads uploads, OutcomeRows outcomes, Jobs jobs) {
        this.importer = importer;
        this.uploads = uploads;
        this.outcomes = outcomes;
        this.jobs = jobs;
    }

    /**
     * What is wanted, checked.
     *
     * @param source who says it; the name of the format unless given
     * @param into {@code public} for public knowledge, else the caller's own graph
     * @throws AeonException {@link GraphError#PUBLIC_READ_ONLY}, {@link GraphError#IMPORT_UNREADABLE}
     */
    public ImportOrder order(ImportFormat format, @Nullable String source, @Nullable String into) {
        var name = source == null ? format.defaultSource() : source;
        if (!Intake.SOURCE.matcher(name).matches()) {
            throw new AeonException(
                    GraphError.IMPORT_UNREADABLE,
                    "The name of a source begins with a letter or digit and has at most 200 of a-z A-Z 0-9 . _ : / @ + -.");
        }
        return new ImportOrder(format, name, tenant(into), Clearance.current(), null, null);
    }

    /** Imports now. */
    public ImportReport now(ImportOrder order, InputStream content) {
        var objects = new ArrayList<ImportedObject>();
        var tally = new ImportSummary.Tally(ImportSummary.none(order.source()));
        importer.run(order, content, object -> {
            objects.add(object);
            tally.count(object);
        });
        return new ImportReport(tally.summary(), objects);
    }

    /** Keeps what was sent and has a job import it. */
    public JobId later(ImportOrder order, InputStream content) throws IOException {
        var upload = uploads.keep(content);
        return jobs.submit(
                ImportJob.KIND,
                new ImportJob.Parameters(
                        upload.id(), upload.bytes(), Tenant.current().value(), order));
    }

    /**
     * What became of each thing in an import that a job did; of tables and lines only what was refused is kept.
     *
     * @param results only these; all when empty
     * @throws AeonException when the tenant has no such job
     */
    public Slice<ImportedObject> outcomes(JobId job, Set<String> results, PageRequest page) {
        return outcomes.page(jobs.get(job).id().value(), results, page);
    }

    private static TenantId tenant(@Nullable String into) {
        if (Optional.ofNullable(into).filter(name -> !name.isEmpty()).isEmpty()) {
            return Tenant.current();
        }
        if (!PUBLIC.equals(into)) {
            throw new AeonException(GraphError.IMPORT_UNREADABLE, "'into' is 'public' or left out.");
        }
        if (!Caller.current().may(PUBLIC_SCOPE)) {
            throw new AeonException(
                    GraphError.PUBLIC_READ_ONLY, "Only administrators of the installation change public knowledge.");
        }
        return TenantId.PUBLIC;
    }
}
