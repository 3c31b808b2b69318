@NullMarked
package com.aeondt.graph.picture;

import org.jspecify.annotations.NullMarked;
