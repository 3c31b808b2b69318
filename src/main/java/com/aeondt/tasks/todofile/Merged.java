package com.aeondt.tasks.todofile;

import java.util.List;

/**
 * What came of a merge.
 *
 * @param text the merged file
 * @param conflicts what could not be merged, with the texts that are not in the file
 */
public record Merged(String text, List<MergeConflict> conflicts) {

    public Merged {
        conflicts = List.copyOf(conflicts);
    }
}
