package com.aeondt.platform;

/**
 * One thing wrong with a request.
 *
 * @param pointer where, as a JSON Pointer into the body ({@code /due}) or the name of a parameter
 * @param code which rule, kebab-case, such as {@code not-blank}
 * @param detail what is wrong, for a person
 * @see <a href="https://www.rfc-editor.org/rfc/rfc6901">RFC 6901, JSON Pointer</a>
 */
public record Violation(String pointer, String code, String detail) {}
