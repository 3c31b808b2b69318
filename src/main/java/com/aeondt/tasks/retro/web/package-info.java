/** The HTTP side of {@code tasks.retro}. */
@NullMarked
package com.aeondt.tasks.retro.web;

import org.jspecify.annotations.NullMarked;
