/** The HTTP side of {@code tasks.label}. */
@NullMarked
package com.aeondt.tasks.label.web;

import org.jspecify.annotations.NullMarked;
