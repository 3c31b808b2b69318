/** Projects: what tasks and todo files belong to. */
@NullMarked
package com.aeondt.tasks.project;

import org.jspecify.annotations.NullMarked;
