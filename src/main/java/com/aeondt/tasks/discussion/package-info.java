/** What people say about a task and do on it: comments, links, hours worked, and the record of all that happened. */
@NamedInterface("discussion")
@NullMarked
package com.aeondt.tasks.discussion;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
