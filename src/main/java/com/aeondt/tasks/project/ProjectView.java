package com.aeondt.tasks.project;

import com.aeondt.platform.Revision;
import java.time.Instant;

/**
 * A project as others see it.
 *
 * @param key the prefix of its tasks' keys, such as {@code TASK}
 */
public record ProjectView(ProjectId id, String key, String name, Instant createdAt, Revision revision) {}
