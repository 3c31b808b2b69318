/** Tests of {@code auth.tenants}. */
@NullMarked
package com.aeondt.auth.tenants;

import org.jspecify.annotations.NullMarked;
