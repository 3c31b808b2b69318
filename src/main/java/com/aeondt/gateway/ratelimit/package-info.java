/**
 * How often somebody may call: counted in Redis over all instances, on this instance alone while Redis is away. A tenant or
 * one of its callers may have a quota of its own.
 */
@NullMarked
package com.aeondt.gateway.ratelimit;

import org.jspecify.annotations.NullMarked;
