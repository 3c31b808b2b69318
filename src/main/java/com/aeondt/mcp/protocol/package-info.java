/** The methods of the protocol and the sessions in which they are called. */
@NullMarked
package com.aeondt.mcp.protocol;

import org.jspecify.annotations.NullMarked;
