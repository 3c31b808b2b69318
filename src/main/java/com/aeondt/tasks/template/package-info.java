/** Task templates: entries that tasks are made of, by hand or again and again by a recurrence rule. */
@NullMarked
package com.aeondt.tasks.template;

import org.jspecify.annotations.NullMarked;
