/** Tests of {@code auth.factors}. */
@NullMarked
package com.aeondt.auth.factors;

import org.jspecify.annotations.NullMarked;
