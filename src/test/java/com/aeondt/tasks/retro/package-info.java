@org.jspecify.annotations.NullMarked
package com.aeondt.tasks.retro;
