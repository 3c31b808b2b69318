@NullMarked
package com.aeondt.embedded;

import org.jspecify.annotations.NullMarked;
