@NullMarked
package com.aeondt.inference.gguf;

import org.jspecify.annotations.NullMarked;
