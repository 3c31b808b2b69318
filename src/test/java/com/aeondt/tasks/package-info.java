@NullMarked
package com.aeondt.tasks;

import org.jspecify.annotations.NullMarked;
