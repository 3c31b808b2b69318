/** What attackers would try, tried: the list is docs/security/attack-list.md. */
@NullMarked
package com.aeondt.security;

import org.jspecify.annotations.NullMarked;
