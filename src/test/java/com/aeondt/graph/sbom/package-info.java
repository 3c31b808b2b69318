@NullMarked
package com.aeondt.graph.sbom;

import org.jspecify.annotations.NullMarked;
