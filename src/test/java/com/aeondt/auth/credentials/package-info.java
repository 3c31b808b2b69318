@NullMarked
package com.aeondt.auth.credentials;

import org.jspecify.annotations.NullMarked;
