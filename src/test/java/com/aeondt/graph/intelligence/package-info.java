@NullMarked
package com.aeondt.graph.intelligence;

import org.jspecify.annotations.NullMarked;
