@NullMarked
package com.aeondt.tasks.feed;

import org.jspecify.annotations.NullMarked;
