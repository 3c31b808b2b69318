/** Questions to the graph: neighbours, paths, what fails with what, who matters, what belongs together. Only reads. */
@NamedInterface("question")
@NullMarked
package com.aeondt.graph.question;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
