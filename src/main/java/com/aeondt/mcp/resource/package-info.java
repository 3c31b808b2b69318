/** What can be read by its address: tasks and todo files. */
@NullMarked
package com.aeondt.mcp.resource;

import org.jspecify.annotations.NullMarked;
