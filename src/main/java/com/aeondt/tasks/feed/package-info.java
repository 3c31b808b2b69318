/** Calendar feeds (RFC 5545) of due dates and sprints, and the secret addresses that calendar programs read them at. */
@NullMarked
package com.aeondt.tasks.feed;

import org.jspecify.annotations.NullMarked;
