/** How long a client may take over a request: its head, and the rest of a body that nobody reads; and whether it is still there. */
@NullMarked
package com.aeondt.platform.web.connection;

import org.jspecify.annotations.NullMarked;
