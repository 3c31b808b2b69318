/** Tenants as a whole: made, described, suspended, taken along as JSON Lines, and removed from every store. */
@NullMarked
package com.aeondt.auth.tenants;

import org.jspecify.annotations.NullMarked;
