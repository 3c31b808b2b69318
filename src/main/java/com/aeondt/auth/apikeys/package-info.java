/** API keys: made, narrowed, replaced with an overlap, revoked. */
@NullMarked
package com.aeondt.auth.apikeys;

import org.jspecify.annotations.NullMarked;
