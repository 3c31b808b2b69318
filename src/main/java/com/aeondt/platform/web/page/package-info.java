/** Lists in pages: limits and signed cursors. */
@NullMarked
package com.aeondt.platform.web.page;

import org.jspecify.annotations.NullMarked;
