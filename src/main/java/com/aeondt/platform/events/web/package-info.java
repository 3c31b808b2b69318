/** Projections, events and the event stream over HTTP. */
@NullMarked
package com.aeondt.platform.events.web;

import org.jspecify.annotations.NullMarked;
