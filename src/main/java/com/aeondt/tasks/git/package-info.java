/**
 * Git repositories that hold the todo files of a project too: what is committed there is merged here, and what changes here
 * is pushed there. Where both sides changed one entry differently, neither text is lost: ours stays, theirs is kept as a conflict
 * that somebody decides at {@code /api/v1/git-remotes/{id}/conflicts}.
 */
@NullMarked
package com.aeondt.tasks.git;

import org.jspecify.annotations.NullMarked;
