/** Standups: what each member of a team did, does, and is blocked by, day by day. */
@NamedInterface("standup")
@NullMarked
package com.aeondt.tasks.standup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
