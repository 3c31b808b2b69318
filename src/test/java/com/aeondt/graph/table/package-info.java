@NullMarked
package com.aeondt.graph.table;

import org.jspecify.annotations.NullMarked;
