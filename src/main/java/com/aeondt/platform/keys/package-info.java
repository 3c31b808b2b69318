/** Signing and cursor keys, shared by all instances and wrapped by the master key. */
@NamedInterface("keys")
@NullMarked
package com.aeondt.platform.keys;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
