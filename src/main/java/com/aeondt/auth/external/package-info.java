/** Logging in with an OpenID Connect provider: authorization code with PKCE, state, nonce, and accounts linked by (iss, sub). */
@NullMarked
package com.aeondt.auth.external;

import org.jspecify.annotations.NullMarked;
