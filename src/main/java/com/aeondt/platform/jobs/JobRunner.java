package com.aeondt.platform.jobs;

import com.aeondt.platform.AeonException;
import com.aeondt.platform.Tenant;
import com.aeondt.platform.persistence.StoreFailures;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Runs one job to its end, in its tenant. */
@Component
class JobRunner {

    private static final Logger log = LoggerFactory.getLogger(JobRunner.class);
    private static final JsonMapper JSON = JsonMapper.shared();
    /** After this many starts a job fails instead of being tried again. */
    private static final int ATTEMPTS = 10;

    private final JobRecords records;
    private final ObjectProvider<JobHandler> handlers;

    JobRunner(JobRecords records, ObjectProvider<JobHandler> handlers) {
        this.records = records;
        this.handlers = handlers;
    }

    /** Does nothing when the job has ended. Throws when it should be tried again later. */
    void run(UUID id) throws InterruptedException {
        var start = records.begin(id);
        if (start.isPresent()) {
            run(start.get());
        }
    }

    private void run(JobRecords.Start job) throws InterruptedException {
        try {
            // what the job does can be traced to it, and by the entry of its creation to who asked for it
            MDC.put("requestId", "job " + job.id());
            var result = Tenant.call(job.tenant(), () -> handler(job.kind()).run(new RunningJob(job, records, JSON)));
            records.succeeded(job, JSON.writeValueAsString(result));
        } catch (CancellationException stopped) {
            log.info("{}", stopped.getMessage());
            records.cancelled(job);
        } catch (RuntimeException failure) {
            if (StoreFailures.unreachable(failure) && job.attempt() < ATTEMPTS) {
                throw failure;
            }
            log.error("Job {} ({}) failed", job.id(), job.kind(), failure);
            records.failed(job, reason(failure));
        } finally {
            MDC.remove("requestId");
        }
    }

    private JobHandler handler(String kind) {
        List<JobHandler> known = handlers.stream().toList();
        return known.stream()
                .filter(handler -> handler.kind().equals(kind))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Nobody handles jobs of kind " + kind));
    }

    private static String reason(RuntimeException failure) {
        return failure instanceof AeonException told
                ? told.detail()
                : "Something went wrong on our side; the log has the cause under the job's id.";
    }
}
