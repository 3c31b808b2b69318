/**
 * The fixtures that the official conformance suite calls by fixed names; served in the profile of that name only, and only on
 * the loopback address.
 *
 * @see <a href="https://github.com/modelcontextprotocol/conformance">MCP conformance suite</a>
 */
@NullMarked
package com.aeondt.mcp.conformance;

import org.jspecify.annotations.NullMarked;
