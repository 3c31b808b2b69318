@NullMarked
package com.aeondt.auth.sessions;

import org.jspecify.annotations.NullMarked;
