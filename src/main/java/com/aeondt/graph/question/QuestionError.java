package com.aeondt.graph.question;

import com.aeondt.platform.ErrorCode;
import com.aeondt.platform.ErrorKind;

/** The ways in which a question is refused. */
enum QuestionError implements ErrorCode {
    TOO_LARGE(
            "graph-question-too-large",
            ErrorKind.INVALID,
            "The part of the graph that is asked about is too large",
            "Name types of nodes or relationships, or leave out public knowledge; 'degree' has no such limit.");

    private final Definition definition;

    QuestionError(String code, ErrorKind kind, String title, String remedy) {
        this.definition = new Definition(code, kind, title, remedy);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
