package com.aeondt.tasks.git;

import org.jspecify.annotations.Nullable;

/** What a synchronisation has done so far. */
record SyncTally(int pulled, @Nullable String pushed, int conflicts) {

    static SyncTally none() {
        return new SyncTally(0, null, 0);
    }

    SyncTally pulled(int newConflicts) {
        return new SyncTally(pulled + 1, pushed, conflicts + newConflicts);
    }

    SyncTally pushed(String commit) {
        return new SyncTally(pulled, commit, conflicts);
    }
}
