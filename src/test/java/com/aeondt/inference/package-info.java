@NullMarked
package com.aeondt.inference;

import org.jspecify.annotations.NullMarked;
