/** Questions to the graph: neighbours, paths, what fails with what, who matters, what belongs together. Only reads. */
@NullMarked
package com.aeondt.graph.question;

import org.jspecify.annotations.NullMarked;
