/** Retrospectives: what went well, what could be better, and the tasks that come of it. */
@NullMarked
package com.aeondt.tasks.retro;

import org.jspecify.annotations.NullMarked;
