/** What is checked of every operation before its body is read: scope, query parameters, entity tag. */
@NullMarked
package com.aeondt.platform.web.operation;

import org.jspecify.annotations.NullMarked;
