/** The HTTP side of {@code graph.exchange}. */
@NullMarked
package com.aeondt.graph.exchange.web;

import org.jspecify.annotations.NullMarked;
