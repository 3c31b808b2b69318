@NullMarked
package com.aeondt.mcp.web;

import org.jspecify.annotations.NullMarked;
