package com.aeondt.platform.jobs;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Forgets jobs that ended long ago. */
@Component
class JobRetention implements RecurringWork {

    private static final Logger log = LoggerFactory.getLogger(JobRetention.class);

    private final JobRecords records;
    private final JobsProperties settings;

    JobRetention(JobRecords records, JobsProperties settings) {
        this.records = records;
        this.settings = settings;
    }

    @Override
    public String name() {
        return "job-retention";
    }

    @Override
    public Duration pause() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        log.debug("Forgot {} finished jobs", records.deleteFinishedBefore(settings.retention()));
    }
}
