@NullMarked
package com.aeondt.tasks.urgency;

import org.jspecify.annotations.NullMarked;
