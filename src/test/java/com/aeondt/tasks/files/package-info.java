@NullMarked
package com.aeondt.tasks.files;

import org.jspecify.annotations.NullMarked;
