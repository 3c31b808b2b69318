@NullMarked
package com.aeondt.tasks.template;

import org.jspecify.annotations.NullMarked;
