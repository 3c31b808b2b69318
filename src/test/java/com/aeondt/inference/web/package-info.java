@NullMarked
package com.aeondt.inference.web;

import org.jspecify.annotations.NullMarked;
