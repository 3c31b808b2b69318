@NullMarked
package com.aeondt.graph.question;

import org.jspecify.annotations.NullMarked;
