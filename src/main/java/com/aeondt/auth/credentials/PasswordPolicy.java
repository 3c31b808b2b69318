package com.aeondt.auth.credentials;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.util.List;
import java.util.Optional;

/**
 * Which passwords are good enough. Length and guessability count, composition does not: no rule about capitals or digits,
 * no forced change. Guessability is judged by zxcvbn, which knows common passwords, names, words, dates and keyboard walks.
 *
 * @see <a href="https://github.com/dropbox/zxcvbn">zxcvbn, USENIX Security 2016</a>
 */
public final class PasswordPolicy {

    /** The longest password that is accepted, in characters. */
    public static final int MAX_LENGTH = 128;

    /** Judging takes longer than linear time: what comes after this many characters only makes a password better. */
    private static final int JUDGED_LENGTH = 64;

    private final Zxcvbn judge = new Zxcvbn();
    private final int minLength;
    private final int minScore;

    /**
     * Makes a policy.
     *
     * @param minLength in characters
     * @param minScore from 0 (under 1000 guesses) to 4 (over 10 to the 10)
     */
    public PasswordPolicy(int minLength, int minScore) {
        this.minLength = minLength;
        this.minScore = minScore;
    }

    /**
     * What is wrong with the password, for a person; empty when it is good enough.
     *
     * @param about words an attacker would try first: user name, address, names of the tenant
     */
    public Optional<String> objection(String password, List<String> about) {
        int length = password.codePointCount(0, password.length());
        if (length < minLength) {
            return Optional.of("The password needs at least " + minLength + " characters.");
        }
        if (length > MAX_LENGTH) {
            return Optional.of("The password may have at most " + MAX_LENGTH + " characters.");
        }
        var judged = password.substring(0, Math.min(password.length(), JUDGED_LENGTH));
        var strength = judge.measure(judged, about);
        if (strength.getScore() >= minScore) {
            return Optional.empty();
        }
        var warning = strength.getFeedback().getWarning().replaceAll("\\.+$", "");
        return Optional.of("The password is too easy to guess" + (warning.isBlank() ? "." : ": " + warning + "."));
    }
}
