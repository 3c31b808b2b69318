@NullMarked
package com.aeondt.inference.metering;

import org.jspecify.annotations.NullMarked;
