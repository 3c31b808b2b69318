@NullMarked
package com.aeondt.tasks.dayend;

import org.jspecify.annotations.NullMarked;
