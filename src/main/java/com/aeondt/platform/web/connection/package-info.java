/** How long a client may take over a request: its head, and the rest of a body that nobody reads. */
@NullMarked
package com.aeondt.platform.web.connection;

import org.jspecify.annotations.NullMarked;
