/** Turns texts into vectors with a small model that is part of the program. */
@NullMarked
package com.aeondt.inference.embedding;

import org.jspecify.annotations.NullMarked;
