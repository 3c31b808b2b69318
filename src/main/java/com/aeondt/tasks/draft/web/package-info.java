/** The HTTP side of {@code tasks.draft}. */
@NullMarked
package com.aeondt.tasks.draft.web;

import org.jspecify.annotations.NullMarked;
