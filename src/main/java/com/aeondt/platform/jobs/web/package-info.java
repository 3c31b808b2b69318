/** Jobs over HTTP. */
@NullMarked
package com.aeondt.platform.jobs.web;

import org.jspecify.annotations.NullMarked;
