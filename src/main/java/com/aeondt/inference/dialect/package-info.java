/**
 * How families of models write that they want a tool run: told from the template that comes with a model, asked for when a call must come,
 * and read out of what the model writes.
 */
@NullMarked
package com.aeondt.inference.dialect;

import org.jspecify.annotations.NullMarked;
