/** Which versions of the API there are, and what the old ones say about their end. */
@NullMarked
package com.aeondt.platform.web.version;

import org.jspecify.annotations.NullMarked;
