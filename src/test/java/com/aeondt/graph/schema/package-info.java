@NullMarked
package com.aeondt.graph.schema;

import org.jspecify.annotations.NullMarked;
