/**
 * What commits say that they break, kept for the sprint that brings it to people: a sprint is the release of a project until
 * it has releases of its own.
 */
@NullMarked
package com.aeondt.tasks.breaking;

import org.jspecify.annotations.NullMarked;
