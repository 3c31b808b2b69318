@NullMarked
package com.aeondt.platform.web.operation;

import org.jspecify.annotations.NullMarked;
