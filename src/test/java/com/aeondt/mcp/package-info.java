@NullMarked
package com.aeondt.mcp;

import org.jspecify.annotations.NullMarked;
