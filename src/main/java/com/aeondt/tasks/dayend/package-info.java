/** The end of a person's day: what the operating procedures ask for before going home, ticked off person by person. */
@NullMarked
package com.aeondt.tasks.dayend;

import org.jspecify.annotations.NullMarked;
