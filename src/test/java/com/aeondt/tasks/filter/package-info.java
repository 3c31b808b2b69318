@NullMarked
package com.aeondt.tasks.filter;

import org.jspecify.annotations.NullMarked;
