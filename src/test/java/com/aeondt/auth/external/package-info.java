/** Tests of {@code auth.external}. */
@NullMarked
package com.aeondt.auth.external;

import org.jspecify.annotations.NullMarked;
