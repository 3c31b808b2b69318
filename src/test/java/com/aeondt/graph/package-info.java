@NullMarked
package com.aeondt.graph;

import org.jspecify.annotations.NullMarked;
