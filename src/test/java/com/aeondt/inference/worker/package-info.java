@NullMarked
package com.aeondt.inference.worker;

import org.jspecify.annotations.NullMarked;
