@NullMarked
package com.aeondt.tasks.exchange;

import org.jspecify.annotations.NullMarked;
