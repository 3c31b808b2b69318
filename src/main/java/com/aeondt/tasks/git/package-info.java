/**
 * Git repositories that hold the todo files of a project too: what is committed there is merged here, and what changes here
 * is pushed there.
 */
@NullMarked
package com.aeondt.tasks.git;

import org.jspecify.annotations.NullMarked;
