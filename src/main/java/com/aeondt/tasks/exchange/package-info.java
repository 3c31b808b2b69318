/**
 * Tasks in the formats of other tools: todo.txt, Taskwarrior's JSON, Markdown checklists, CSV. The formats are pure functions
 * between text and {@code ForeignTask}; an import makes the tasks follow, line by line, and says what came of each.
 */
@NullMarked
package com.aeondt.tasks.exchange;

import org.jspecify.annotations.NullMarked;
