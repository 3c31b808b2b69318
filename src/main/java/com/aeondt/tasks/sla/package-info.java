/** How soon tasks must be resolved by their priority, and which of them are late. */
@NullMarked
package com.aeondt.tasks.sla;

import org.jspecify.annotations.NullMarked;
