/** The roles of a tenant: the built-in ones, which nobody changes, and its own. */
@NullMarked
package com.aeondt.auth.roles;

import org.jspecify.annotations.NullMarked;
