/** Sprints: what a team commits to for a while, and how it went. */
@NullMarked
package com.aeondt.tasks.sprint;

import org.jspecify.annotations.NullMarked;
