/** Labels: the tags of tasks, counted. */
@NullMarked
package com.aeondt.tasks.label;

import org.jspecify.annotations.NullMarked;
