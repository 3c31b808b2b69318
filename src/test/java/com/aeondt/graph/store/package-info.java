@NullMarked
package com.aeondt.graph.store;

import org.jspecify.annotations.NullMarked;
