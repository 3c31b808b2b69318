package com.aeondt.tasks.files;

import com.aeondt.platform.Revision;
import com.aeondt.tasks.project.ProjectId;
import java.time.Instant;

/**
 * A todo file as others see it.
 *
 * @param bytes the file, UTF-8
 */
@SuppressWarnings("ArrayRecordComponent")
public record TodoFileView(
        TodoFileId id,
        ProjectId project,
        String name,
        byte[] bytes,
        Instant createdAt,
        Instant updatedAt,
        Revision revision) {}
