package com.aeondt.platform.jobs;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A job as its tenant sees it.
 *
 * @param id its id
 * @param kind what it does, such as {@code projection.rebuild}
 * @param state where it stands
 * @param done units of work finished; which units depends on the kind
 * @param total units in all, when known
 * @param message what it is doing, for a person
 * @param result what it found, a JSON object; only when it has succeeded
 * @param failure why it failed, for a person
 * @param attempts how often it was started: more than once when an instance died under it
 * @param createdAt when it was asked for
 * @param startedAt when it first ran
 * @param finishedAt when it ended
 */
public record JobView(
        JobId id,
        String kind,
        JobState state,
        long done,
        OptionalLong total,
        Optional<String> message,
        Optional<String> result,
        Optional<String> failure,
        int attempts,
        Instant createdAt,
        Optional<Instant> startedAt,
        Optional<Instant> finishedAt) {}
