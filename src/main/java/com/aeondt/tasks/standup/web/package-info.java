/** The HTTP side of {@code tasks.standup}. */
@NullMarked
package com.aeondt.tasks.standup.web;

import org.jspecify.annotations.NullMarked;
