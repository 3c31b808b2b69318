/** Names of metrics, fields of the log, aliases for the specification's metric names. */
@NamedInterface("observability")
@NullMarked
package com.aeondt.platform.observability;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
