/** How soon tasks must be resolved by their priority, and which of them are late. */
@NamedInterface("sla")
@NullMarked
package com.aeondt.tasks.sla;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
