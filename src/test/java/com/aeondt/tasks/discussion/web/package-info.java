@NullMarked
package com.aeondt.tasks.discussion.web;

import org.jspecify.annotations.NullMarked;
