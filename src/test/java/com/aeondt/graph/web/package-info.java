@NullMarked
package com.aeondt.graph.web;

import org.jspecify.annotations.NullMarked;
