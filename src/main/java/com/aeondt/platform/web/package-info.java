/** The HTTP contract: versioned paths, problems, pages, entity tags, idempotency, scopes. */
@NamedInterface("web")
@NullMarked
package com.aeondt.platform.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
