@NullMarked
package com.aeondt.tasks.flow;

import org.jspecify.annotations.NullMarked;
