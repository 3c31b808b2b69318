/** The HTTP operations of the module. */
@NullMarked
package com.aeondt.auth.web;

import org.jspecify.annotations.NullMarked;
