/** Sprints: what a team commits to for a while, and how it went. */
@NamedInterface("sprint")
@NullMarked
package com.aeondt.tasks.sprint;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
