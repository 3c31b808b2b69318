package com.aeondt.tasks.discussion;

import java.time.Instant;
import java.util.UUID;

/**
 * Something that happened to a task.
 *
 * @param type the type of the event, such as {@code tasks.completed.v1}
 * @param summary what happened, in a sentence without values that people wrote
 */
public record ActivityView(UUID id, UUID actorId, String actorName, String type, String summary, Instant at) {}
