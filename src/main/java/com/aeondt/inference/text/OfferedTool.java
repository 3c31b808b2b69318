package com.aeondt.inference.text;

/**
 * Something that the caller can do for a model.
 *
 * @param name letters, digits, underscores and hyphens
 * @param description what it does, for the model
 * @param parameters the JSON schema of its arguments
 */
public record OfferedTool(String name, String description, String parameters) {

    /** The schema of a tool that takes whatever it is given. */
    public static final String ANYTHING = "{\"type\":\"object\",\"properties\":{}}";
}
