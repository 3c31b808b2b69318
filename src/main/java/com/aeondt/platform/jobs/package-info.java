/**
 * Long work that answers 202 and is picked up again after a crash: {@link com.aeondt.platform.jobs.Jobs} takes it,
 * a {@link com.aeondt.platform.jobs.JobHandler} does it, db-scheduler finds an instance for it. What is due again and again is a
 * {@link com.aeondt.platform.jobs.RecurringWork}.
 */
@NamedInterface("jobs")
@NullMarked
package com.aeondt.platform.jobs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
