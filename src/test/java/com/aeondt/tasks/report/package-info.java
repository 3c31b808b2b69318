@NullMarked
package com.aeondt.tasks.report;

import org.jspecify.annotations.NullMarked;
