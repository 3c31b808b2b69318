@NullMarked
package com.aeondt.gateway.ratelimit;

import org.jspecify.annotations.NullMarked;
