/** Starts the real engines inside or beside this JVM, for local runs and tests; never part of the production jar. */
@NullMarked
package com.aeondt.embedded;

import org.jspecify.annotations.NullMarked;
