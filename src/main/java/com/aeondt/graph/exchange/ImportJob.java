package com.aeondt.graph.exchange;

import com.aeondt.platform.TenantId;
import com.aeondt.platform.jobs.JobContext;
import com.aeondt.platform.jobs.JobHandler;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/**
 * Imports what was uploaded. After a crash it reads from the beginning again, which changes nothing, and counts on from where it
 * was.
 */
@Component
class ImportJob implements JobHandler {

    static final String KIND = "graph.import";

    private static final int STEP = 500;

    private final Importer importer;
    private final Uploads uploads;
    private final OutcomeRows outcomes;

    ImportJob(Importer importer, Uploads uploads, OutcomeRows outcomes) {
        this.importer = importer;
        this.uploads = uploads;
        this.outcomes = outcomes;
    }

    /** What to import: the upload and its size, the tenant that keeps it, and how. */
    record Parameters(UUID upload, long bytes, UUID owner, ImportOrder order) {}

    /** How far it has come: things told, lines of the report written, and the count. */
    record Progress(long told, long written, ImportSummary summary) {}

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Object run(JobContext job) {
        var parameters = job.parameters(Parameters.class);
        var order = parameters.order();
        var before =
                job.checkpoint(Progress.class).orElseGet(() -> new Progress(0, 0, ImportSummary.none(order.source())));
        var content = new CountedStream(uploads.open(new TenantId(parameters.owner()), parameters.upload()));
        var reporting = new Reporting(job, parameters, content, before);
        importer.run(order, content, reporting);
        reporting.flush();
        uploads.drop(parameters.upload());
        return reporting.tally.summary();
    }

    /** Writes the report while the import goes on. */
    private final class Reporting implements Consumer<ImportedObject> {

        private final JobContext job;
        private final Parameters parameters;
        private final CountedStream content;
        private final ImportSummary.Tally tally;
        private final List<ImportedObject> pending = new ArrayList<>();
        private final long toldBefore;
        private long told;
        private long written;

        Reporting(JobContext job, Parameters parameters, CountedStream content, Progress before) {
            this.job = job;
            this.parameters = parameters;
            this.content = content;
            this.tally = new ImportSummary.Tally(before.summary());
            this.toldBefore = before.told();
            this.written = before.written();
        }

        @Override
        public void accept(ImportedObject object) {
            told++;
            if (told <= toldBefore) {
                return;
            }
            tally.count(object);
            // the report of a million lines is what was wrong with them
            boolean each = parameters.order().format() == ImportFormat.STIX;
            if (each || object.refused()) {
                pending.add(object);
            }
            if (told % STEP == 0) {
                flush();
            }
        }

        void flush() {
            com.aeondt.platform.Tenant.run(new TenantId(parameters.owner()), () -> {
                outcomes.add(job.id().value(), written, pending);
                written += pending.size();
                pending.clear();
                job.checkpoint(new Progress(Math.max(told, toldBefore), written, tally.summary()));
                job.progress(
                        content.count(),
                        OptionalLong.of(parameters.bytes()),
                        "%d things taken".formatted(tally.summary().objects()));
            });
        }
    }
}
