/**
 * The grammar of todo files: what a file says, how it is printed back byte for byte, and how three versions of it are
 * merged. Records and functions only; knows neither the database nor the web. The specification is
 * {@code docs/todo-format.md}.
 */
@NullMarked
package com.aeondt.tasks.todofile;

import org.jspecify.annotations.NullMarked;
