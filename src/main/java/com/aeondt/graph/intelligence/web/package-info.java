/** The HTTP side of {@code graph.intelligence}. */
@NullMarked
package com.aeondt.graph.intelligence.web;

import org.jspecify.annotations.NullMarked;
