@NullMarked
package com.aeondt.graph.cypher;

import org.jspecify.annotations.NullMarked;
