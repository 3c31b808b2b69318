/** Who belongs to a tenant: invited by letter, given roles, taken out again; and what each may do and why. */
@NullMarked
package com.aeondt.auth.users;

import org.jspecify.annotations.NullMarked;
