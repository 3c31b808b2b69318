/**
 * The port to whatever writes text, and the guards that every request passes before it gets there: shapes, control tokens,
 * schemas, a bounded and fair queue, deadlines. Plain Java.
 */
@NamedInterface("text")
@NullMarked
package com.aeondt.inference.text;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
