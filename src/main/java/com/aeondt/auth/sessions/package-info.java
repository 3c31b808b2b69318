/** Logins, their access tokens and the families of their refresh tokens. */
@NullMarked
package com.aeondt.auth.sessions;

import org.jspecify.annotations.NullMarked;
