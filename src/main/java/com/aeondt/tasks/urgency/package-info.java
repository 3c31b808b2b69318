/** How urgent a task is, and why: a sum of named terms. */
@NullMarked
package com.aeondt.tasks.urgency;

import org.jspecify.annotations.NullMarked;
