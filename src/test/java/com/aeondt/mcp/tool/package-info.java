@NullMarked
package com.aeondt.mcp.tool;

import org.jspecify.annotations.NullMarked;
