/** Tests of {@code auth.mail}. */
@NullMarked
package com.aeondt.auth.mail;

import org.jspecify.annotations.NullMarked;
