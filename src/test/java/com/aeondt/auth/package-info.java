@NullMarked
package com.aeondt.auth;

import org.jspecify.annotations.NullMarked;
