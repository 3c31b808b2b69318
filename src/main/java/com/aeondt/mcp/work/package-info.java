/** Tools of work management. */
@NullMarked
package com.aeondt.mcp.work;

import org.jspecify.annotations.NullMarked;
