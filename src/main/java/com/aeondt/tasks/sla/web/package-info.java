/** The HTTP side of {@code tasks.sla}. */
@NullMarked
package com.aeondt.tasks.sla.web;

import org.jspecify.annotations.NullMarked;
