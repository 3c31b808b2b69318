/** Reading one's own writes: where a request stands in the event log, as headers. */
@NullMarked
package com.aeondt.platform.web.causality;

import org.jspecify.annotations.NullMarked;
