@NullMarked
package com.aeondt.inference.upstream;

import org.jspecify.annotations.NullMarked;
