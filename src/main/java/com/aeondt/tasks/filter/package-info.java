/** Filters in words: a small language over the fields of a task, its translation to SQL, and the filters people keep. */
@NullMarked
package com.aeondt.tasks.filter;

import org.jspecify.annotations.NullMarked;
