/** The HTTP side of {@code tasks.dayend}. */
@NullMarked
package com.aeondt.tasks.dayend.web;

import org.jspecify.annotations.NullMarked;
