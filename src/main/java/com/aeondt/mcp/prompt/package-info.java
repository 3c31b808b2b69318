/** Prompts that people choose: standup, triage, sprint plan. */
@NullMarked
package com.aeondt.mcp.prompt;

import org.jspecify.annotations.NullMarked;
