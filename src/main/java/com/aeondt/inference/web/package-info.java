/** The models over HTTP, in the server's own form. */
@NullMarked
package com.aeondt.inference.web;

import org.jspecify.annotations.NullMarked;
