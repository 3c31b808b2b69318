@NullMarked
package com.aeondt.graph.query;

import org.jspecify.annotations.NullMarked;
