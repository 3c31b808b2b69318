/** Projects: what tasks and todo files belong to. */
@NamedInterface("project")
@NullMarked
package com.aeondt.tasks.project;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
