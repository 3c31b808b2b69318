@NullMarked
package com.aeondt.gateway;

import org.jspecify.annotations.NullMarked;
