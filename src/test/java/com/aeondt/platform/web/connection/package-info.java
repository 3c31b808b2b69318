/** Tests of {@code platform.web.connection}. */
@NullMarked
package com.aeondt.platform.web.connection;

import org.jspecify.annotations.NullMarked;
