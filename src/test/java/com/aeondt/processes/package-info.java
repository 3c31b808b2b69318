/** The server as operators run it: in processes of its own, which are stopped, woken, killed and left without their stores. */
@NullMarked
package com.aeondt.processes;

import org.jspecify.annotations.NullMarked;
