/** The protocol over HTTP, and the tools as a plain REST resource. */
@NullMarked
package com.aeondt.mcp.web;

import org.jspecify.annotations.NullMarked;
