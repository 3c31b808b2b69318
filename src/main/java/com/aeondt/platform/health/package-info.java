/** Whether the process lives, whether it is ready for requests, and how each store is. */
@NamedInterface("health")
@NullMarked
package com.aeondt.platform.health;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
