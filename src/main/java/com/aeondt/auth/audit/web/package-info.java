/** The HTTP operations about the audit log. */
@NullMarked
package com.aeondt.auth.audit.web;

import org.jspecify.annotations.NullMarked;
