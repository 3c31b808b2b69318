package com.aeondt.platform;

/**
 * Where a change of state is told that is no change of an aggregate. The platform declares it because its own state changes, too;
 * the module that keeps the audit log takes what is told.
 */
public interface ChangeLog {

    /** Takes note in the present transaction, and commits with it or not at all; in a transaction of its own where there is none. */
    void record(StateChange change);
}
