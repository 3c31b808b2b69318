@NullMarked
package com.aeondt;

import org.jspecify.annotations.NullMarked;
