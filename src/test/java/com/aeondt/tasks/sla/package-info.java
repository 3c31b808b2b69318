@NullMarked
package com.aeondt.tasks.sla;

import org.jspecify.annotations.NullMarked;
