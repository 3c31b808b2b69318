/** Tests of {@code auth.users}. */
@NullMarked
package com.aeondt.auth.users;

import org.jspecify.annotations.NullMarked;
