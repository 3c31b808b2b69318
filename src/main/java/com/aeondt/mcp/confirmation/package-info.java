/** The second word before something is destroyed: tokens that carry one call once. */
@NullMarked
package com.aeondt.mcp.confirmation;

import org.jspecify.annotations.NullMarked;
