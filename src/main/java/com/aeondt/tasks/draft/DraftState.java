package com.aeondt.tasks.draft;

/** What has become of a draft. */
public enum DraftState {
    /** Nobody has decided yet. */
    PROPOSED,
    /** It stands where it belongs. */
    ACCEPTED,
    /** It is not wanted. */
    REJECTED
}
