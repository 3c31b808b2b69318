@NullMarked
package com.aeondt.tasks.sprint;

import org.jspecify.annotations.NullMarked;
