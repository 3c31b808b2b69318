/** The HTTP side of {@code tasks.report}. */
@NullMarked
package com.aeondt.tasks.report.web;

import org.jspecify.annotations.NullMarked;
