/** The HTTP side of {@code tasks.discussion}. */
@NullMarked
package com.aeondt.tasks.discussion.web;

import org.jspecify.annotations.NullMarked;
