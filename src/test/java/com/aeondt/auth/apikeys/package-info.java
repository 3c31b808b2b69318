/** Tests of {@code auth.apikeys}. */
@NullMarked
package com.aeondt.auth.apikeys;

import org.jspecify.annotations.NullMarked;
