/** The ordered event log, the projection runner, watermarks, the AMQP relay and the event stream. */
@NamedInterface("events")
@NullMarked
package com.aeondt.platform.events;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
