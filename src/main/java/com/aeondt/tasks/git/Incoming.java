package com.aeondt.tasks.git;

import com.aeondt.tasks.files.FileName;
import java.util.Map;

/**
 * A commit to be taken over.
 *
 * @param author whoever wrote it
 * @param files the todo files that it holds
 */
record Incoming(String id, CommitAuthor author, CommitMessage message, Map<FileName, byte[]> files) {

    Incoming {
        files = Map.copyOf(files);
    }

    String shortId() {
        return id.substring(0, 10);
    }
}
