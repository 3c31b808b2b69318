/** The second factor: enrolling an authenticator, its codes and recovery codes, and stepping up a session with one. */
@NullMarked
package com.aeondt.auth.factors;

import org.jspecify.annotations.NullMarked;
