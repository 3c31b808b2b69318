@NullMarked
package com.aeondt.inference.dialect;

import org.jspecify.annotations.NullMarked;
