@NullMarked
package com.aeondt.graph.projection;

import org.jspecify.annotations.NullMarked;
