/** Links that work once: for who was invited, and for who has forgotten his password. */
@NullMarked
package com.aeondt.auth.links;

import org.jspecify.annotations.NullMarked;
