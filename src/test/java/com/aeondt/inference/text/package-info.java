@NullMarked
package com.aeondt.inference.text;

import org.jspecify.annotations.NullMarked;
