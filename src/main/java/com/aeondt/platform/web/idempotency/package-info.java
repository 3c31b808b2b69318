/** Retries of a POST that change nothing twice. */
@NullMarked
package com.aeondt.platform.web.idempotency;

import org.jspecify.annotations.NullMarked;
