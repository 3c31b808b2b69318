@NullMarked
package com.aeondt.graph.decay;

import org.jspecify.annotations.NullMarked;
