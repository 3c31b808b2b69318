package com.aeondt.graph.query;

import com.aeondt.platform.AeonException;

/** How large an answer has become. */
final class AnswerSize {

    private static final int SOMETHING = 8;

    private final long most;
    private long now;

    AnswerSize(long most) {
        this.most = most;
    }

    /** A value of any kind. */
    void add() {
        add(SOMETHING);
    }

    /** A text of so many characters. */
    void add(long characters) {
        now += characters;
        if (now > most) {
            throw new AeonException(
                    QueryError.TOO_LARGE,
                    "The answer is too large. Return fewer rows, or properties instead of nodes.");
        }
    }
}
