package com.aeondt.inference.worker;

import com.aeondt.inference.text.Completion.Usage;
import com.aeondt.inference.text.TextSink;
import java.util.function.Consumer;

/**
 * Turns what the model's side of a request tells into frames.
 *
 * @param id the request's number
 * @param answers takes them
 */
record AnswerSink(long id, Consumer<Frame> answers) implements TextSink {

    @Override
    public void accept(String piece) {
        answers.accept(new Frame.Piece(id, piece));
    }

    /** Of the prompt only: a piece is a token. */
    @Override
    public void taken(Usage more) {
        answers.accept(new Frame.Reading(id, more.prompt()));
    }
}
