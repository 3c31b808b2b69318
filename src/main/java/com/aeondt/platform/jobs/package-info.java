/** Long work that answers 202 and is picked up again after a crash. */
@NamedInterface("jobs")
@NullMarked
package com.aeondt.platform.jobs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
