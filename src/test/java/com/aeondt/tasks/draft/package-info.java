@NullMarked
package com.aeondt.tasks.draft;

import org.jspecify.annotations.NullMarked;
