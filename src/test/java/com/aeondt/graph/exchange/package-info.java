@NullMarked
package com.aeondt.graph.exchange;

import org.jspecify.annotations.NullMarked;
