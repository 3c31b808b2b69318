package com.aeondt.platform.jobs;

import java.time.Duration;

/**
 * Work that is due again and again, on one instance at a time: retention, expiry, clean-up. Every bean of this type is
 * scheduled once the schemas are there. A run that fails is tried again at its next time.
 */
public interface RecurringWork {

    /** The stable name, kebab-case. */
    String name();

    /** The pause between the end of one run and the begin of the next. */
    Duration pause();

    /** Does it, outside any tenant. */
    void run();
}
