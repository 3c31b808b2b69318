@NullMarked
package com.aeondt.tasks.git;

import org.jspecify.annotations.NullMarked;
