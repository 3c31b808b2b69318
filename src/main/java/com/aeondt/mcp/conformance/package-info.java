/** The fixtures of the official conformance suite, in the profile of that name only. */
@NullMarked
package com.aeondt.mcp.conformance;

import org.jspecify.annotations.NullMarked;
