/** What the aggregates of work management have in common. */
@NullMarked
package com.aeondt.tasks.shared;

import org.jspecify.annotations.NullMarked;
