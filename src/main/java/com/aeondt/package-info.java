/** AEON, a self-hosted engineering-operations server: one application, one package per module. */
@NullMarked
package com.aeondt;

import org.jspecify.annotations.NullMarked;
