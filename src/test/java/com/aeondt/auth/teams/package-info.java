/** Tests of {@code auth.teams}. */
@NullMarked
package com.aeondt.auth.teams;

import org.jspecify.annotations.NullMarked;
