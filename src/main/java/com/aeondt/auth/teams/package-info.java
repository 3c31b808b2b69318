/** Teams: names for groups of a tenant's users. They grant nothing. */
@NullMarked
package com.aeondt.auth.teams;

import org.jspecify.annotations.NullMarked;
