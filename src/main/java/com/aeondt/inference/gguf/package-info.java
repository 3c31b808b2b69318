/**
 * Reads the header of a GGUF model file and refuses what would break the native library, in plain Java and without trust
 * in a single byte of the file.
 *
 * @see <a href="https://github.com/ggml-org/ggml/blob/master/docs/gguf.md">The GGUF format</a>
 */
@NullMarked
package com.aeondt.inference.gguf;

import org.jspecify.annotations.NullMarked;
