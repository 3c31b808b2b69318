/**
 * Slows down whoever guesses secrets: each failure of an account from an address, and each of an address, makes the next
 * attempt wait longer. It never shuts anybody out for good, and nobody from another address at all.
 */
@NamedInterface("attempts")
@NullMarked
package com.aeondt.auth.attempts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
