package com.aeondt.mcp.tool;

import tools.jackson.databind.node.ObjectNode;

/**
 * What a call came to.
 *
 * @param content the result, or what has to be confirmed first; satisfies the tool's output schema
 */
public record ToolAnswer(ObjectNode content) {}
