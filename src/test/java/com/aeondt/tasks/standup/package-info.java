@NullMarked
package com.aeondt.tasks.standup;

import org.jspecify.annotations.NullMarked;
