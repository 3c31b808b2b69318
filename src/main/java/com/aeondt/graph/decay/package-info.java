/** How an indicator loses its worth with time. Pure arithmetic: knows no Spring and no database. */
@NullMarked
package com.aeondt.graph.decay;

import org.jspecify.annotations.NullMarked;
