/**
 * The ordered event log and everything that reads it. {@code EventAppender} writes what aggregates register, in their
 * transaction; {@code ProjectionRunners} runs each {@link com.aeondt.platform.Projection} on one instance at a time;
 * {@link com.aeondt.platform.events.Projections} is what operators and the backup say to them;
 * {@link com.aeondt.platform.events.Watermarks} keeps positions in PostgreSQL; {@code AmqpRelay} is the projection to the message
 * broker; {@link com.aeondt.platform.events.EventStreams} serves clients. The rules and the reasons are in
 * docs/architecture/decisions/0004.
 */
@NamedInterface("events")
@NullMarked
package com.aeondt.platform.events;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
