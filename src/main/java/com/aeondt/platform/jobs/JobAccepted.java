package com.aeondt.platform.jobs;

import java.net.URI;
import java.util.UUID;
import org.springframework.http.ResponseEntity;

/**
 * The body of every 202: which job does the work.
 *
 * @param job the job's id
 */
public record JobAccepted(UUID job) {

    /** The answer to a request whose work this job does; {@code Location} is where to look at it. */
    public static ResponseEntity<JobAccepted> of(JobId id) {
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/jobs/" + id))
                .body(new JobAccepted(id.value()));
    }
}
