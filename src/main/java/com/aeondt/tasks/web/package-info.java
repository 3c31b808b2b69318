/** Work management over HTTP. */
@NullMarked
package com.aeondt.tasks.web;

import org.jspecify.annotations.NullMarked;
