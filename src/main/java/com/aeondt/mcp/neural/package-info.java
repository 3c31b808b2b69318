/** The tools of the language models, with the names, parameters and results of the operating procedures. */
@NullMarked
package com.aeondt.mcp.neural;

import org.jspecify.annotations.NullMarked;
