@NullMarked
package com.aeondt.graph.stix;

import org.jspecify.annotations.NullMarked;
