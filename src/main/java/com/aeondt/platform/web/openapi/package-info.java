/** The OpenAPI document, and the catalogue of problems. */
@NullMarked
package com.aeondt.platform.web.openapi;

import org.jspecify.annotations.NullMarked;
