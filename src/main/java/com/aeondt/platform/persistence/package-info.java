/** Transactions, row-level security, roles and migrations. */
@NamedInterface("persistence")
@NullMarked
package com.aeondt.platform.persistence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
