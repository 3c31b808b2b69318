/** The HTTP side of {@code tasks.filter}. */
@NullMarked
package com.aeondt.tasks.filter.web;

import org.jspecify.annotations.NullMarked;
