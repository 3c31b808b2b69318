package com.aeondt.tasks.git;

/**
 * Something that a person should look at in what was pushed.
 *
 * @param code {@code branch-name} or {@code commit-message}
 * @param subject the branch or the commit it is about
 * @param message what is wrong, for a person
 */
public record GitFinding(String code, String subject, String message) {}
