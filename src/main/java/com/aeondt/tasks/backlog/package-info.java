/** The backlog: what is not scheduled yet, in the order of its worth. */
@NullMarked
package com.aeondt.tasks.backlog;

import org.jspecify.annotations.NullMarked;
