@NullMarked
package com.aeondt.graph.observable;

import org.jspecify.annotations.NullMarked;
