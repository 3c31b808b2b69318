/** Tools of the graph. */
@NullMarked
package com.aeondt.mcp.knowledge;

import org.jspecify.annotations.NullMarked;
