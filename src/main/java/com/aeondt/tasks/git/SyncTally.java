package com.aeondt.tasks.git;

import org.jspecify.annotations.Nullable;

/**
 * What a synchronisation has done so far.
 *
 * @param remark what a person should know about it; null for nothing
 */
record SyncTally(
        int pulled,
        @Nullable String pushed,
        int conflicts,
        @Nullable String remark) {

    static SyncTally none() {
        return new SyncTally(0, null, 0, null);
    }

    SyncTally pulled(int newConflicts) {
        return new SyncTally(pulled + 1, pushed, conflicts + newConflicts, remark);
    }

    SyncTally pushed(String commit) {
        return new SyncTally(pulled, commit, conflicts, remark);
    }

    SyncTally remarked(@Nullable String said) {
        return new SyncTally(pulled, pushed, conflicts, said);
    }
}
