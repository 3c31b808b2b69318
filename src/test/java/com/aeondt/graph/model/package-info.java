@NullMarked
package com.aeondt.graph.model;

import org.jspecify.annotations.NullMarked;
