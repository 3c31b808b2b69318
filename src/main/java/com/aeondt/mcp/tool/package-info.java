/** What a tool is: its description, its schemas made from records, and how a call is checked and run. */
@NullMarked
package com.aeondt.mcp.tool;

import org.jspecify.annotations.NullMarked;
