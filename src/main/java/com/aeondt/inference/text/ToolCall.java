package com.aeondt.inference.text;

/**
 * A model's wish that the caller run one of its tools.
 *
 * @param id by which the caller's answer names it
 * @param name the tool's name
 * @param arguments a JSON object
 */
public record ToolCall(String id, String name, String arguments) {}
