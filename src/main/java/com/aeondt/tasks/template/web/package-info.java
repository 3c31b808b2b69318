/** The HTTP side of {@code tasks.template}. */
@NullMarked
package com.aeondt.tasks.template.web;

import org.jspecify.annotations.NullMarked;
