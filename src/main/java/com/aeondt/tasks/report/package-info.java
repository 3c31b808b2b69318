/** Reports about work that are written once and kept. */
@NullMarked
package com.aeondt.tasks.report;

import org.jspecify.annotations.NullMarked;
