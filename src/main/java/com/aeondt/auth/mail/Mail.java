package com.aeondt.auth.mail;

/**
 * A letter in plain text.
 *
 * @param to one address
 * @param subject one line
 * @param text the lines of it
 */
public record Mail(String to, String subject, String text) {

    public Mail {
        if (subject.chars().anyMatch(Character::isISOControl) || to.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("A header of a letter is one line");
        }
    }
}
