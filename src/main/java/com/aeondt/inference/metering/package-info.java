/** What tenants and their callers spend on models, and how much they may. */
@NullMarked
package com.aeondt.inference.metering;

import org.jspecify.annotations.NullMarked;
