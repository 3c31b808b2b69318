/** What tests of all modules share. */
@NullMarked
package com.aeondt.support;

import org.jspecify.annotations.NullMarked;
