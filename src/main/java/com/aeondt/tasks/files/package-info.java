/**
 * The todo files of a project as the server keeps them: exactly the bytes that were written, with the tasks that follow
 * from them, and the lines that follow from tasks changed elsewhere.
 */
@NamedInterface("files")
@NullMarked
package com.aeondt.tasks.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
