@NullMarked
package com.aeondt.auth.attempts;

import org.jspecify.annotations.NullMarked;
