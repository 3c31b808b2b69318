/** The HTTP side of {@code tasks.flow}. */
@NullMarked
package com.aeondt.tasks.flow.web;

import org.jspecify.annotations.NullMarked;
