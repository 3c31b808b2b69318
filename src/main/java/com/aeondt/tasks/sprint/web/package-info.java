/** The HTTP side of {@code tasks.sprint}. */
@NullMarked
package com.aeondt.tasks.sprint.web;

import org.jspecify.annotations.NullMarked;
