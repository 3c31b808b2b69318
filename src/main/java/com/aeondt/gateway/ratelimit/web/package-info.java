/** The HTTP operations about rate limits. */
@NullMarked
package com.aeondt.gateway.ratelimit.web;

import org.jspecify.annotations.NullMarked;
