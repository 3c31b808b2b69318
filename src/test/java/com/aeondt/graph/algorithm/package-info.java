@NullMarked
package com.aeondt.graph.algorithm;

import org.jspecify.annotations.NullMarked;
