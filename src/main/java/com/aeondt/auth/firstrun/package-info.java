/** The first administrator of a new installation. */
@NullMarked
package com.aeondt.auth.firstrun;

import org.jspecify.annotations.NullMarked;
