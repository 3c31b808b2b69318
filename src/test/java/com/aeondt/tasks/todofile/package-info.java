@NullMarked
package com.aeondt.tasks.todofile;

import org.jspecify.annotations.NullMarked;
