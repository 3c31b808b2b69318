/** What people and programs prove themselves with: passwords, API keys, one-time codes. Plain Java but for the hashing. */
@NullMarked
package com.aeondt.auth.credentials;

import org.jspecify.annotations.NullMarked;
