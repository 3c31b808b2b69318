package com.aeondt.tasks.files;

import com.aeondt.tasks.TaskKey;
import com.aeondt.tasks.todofile.Finding;
import java.util.List;

/**
 * What came of writing a file.
 *
 * @param file as it is stored now
 * @param begun whether it was written for the first time
 * @param asSent whether it is stored just as it was sent
 * @param created the keys of the tasks that came into being
 * @param cancelled those whose line was deleted; taken up again, each gets its line back
 * @param findings what a person should look at
 */
public record WrittenFile(
        TodoFileView file,
        boolean begun,
        boolean asSent,
        List<TaskKey> created,
        List<TaskKey> cancelled,
        List<Finding> findings) {

    public WrittenFile {
        created = List.copyOf(created);
        cancelled = List.copyOf(cancelled);
        findings = List.copyOf(findings);
    }

    /** The findings for people, each with its line. */
    public List<String> remarks() {
        return findings.stream()
                .map(finding -> "line %d: %s".formatted(finding.line(), finding.message()))
                .toList();
    }
}
