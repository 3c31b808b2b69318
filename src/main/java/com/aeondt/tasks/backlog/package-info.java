/** The backlog: what is not scheduled yet, in the order of its worth. */
@NamedInterface("backlog")
@NullMarked
package com.aeondt.tasks.backlog;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
