/** Tests of {@code auth.links}. */
@NullMarked
package com.aeondt.auth.links;

import org.jspecify.annotations.NullMarked;
