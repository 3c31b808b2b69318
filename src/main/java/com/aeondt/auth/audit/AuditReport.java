package com.aeondt.auth.audit;

import java.util.List;

/**
 * What the verification of a chain found.
 *
 * @param chain whose
 * @param entries how many there are
 * @param lastSeq the number of the last one
 * @param checkpoints how many signed heads it was compared with
 * @param intact whether nothing was found
 * @param findings what was, in order of the entries; the first {@value #MOST}
 */
public record AuditReport(
        String chain, long entries, long lastSeq, int checkpoints, boolean intact, List<Finding> findings) {

    static final int MOST = 100;

    public AuditReport {
        findings = List.copyOf(findings);
    }

    /** What can be wrong with a chain. */
    public enum Kind {
        /** An entry is not what it was when it was written. */
        EDITED,
        /** Entries are missing between others. */
        DELETED,
        /** An entry stands at another place than it was written at. */
        REORDERED,
        /** Entries are missing at the end: a later head was signed. */
        CUT,
        /** There is another history than the one that was signed, or two entries with one number. */
        FORKED,
        /** A checkpoint that was given is not one of ours, or of another chain. */
        BAD_CHECKPOINT
    }

    /**
     * Something wrong.
     *
     * @param seq the entry that it shows at
     */
    public record Finding(Kind kind, long seq, String detail) {}
}
