/** Strict reading of JSON, and limits on bodies. */
@NullMarked
package com.aeondt.platform.web.json;

import org.jspecify.annotations.NullMarked;
