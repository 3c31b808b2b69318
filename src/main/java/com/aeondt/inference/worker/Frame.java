package com.aeondt.inference.worker;

import com.aeondt.inference.text.Completion;
import com.aeondt.inference.text.InferenceError;
import java.util.List;

/** A message between the server and a worker. All but the first concern a request of the server, known by its number. */
sealed interface Frame {

    /** The version of this protocol; server and worker come from one build, and a mismatch ends the worker. */
    int VERSION = 3;

    /** Worker to server: the model is loaded. */
    record Ready(int version) implements Frame {}

    /** Server to worker: write a text. Answered by {@link Reading}, {@link Piece}s and {@link Done}, or {@link Refused}. */
    record Generate(long id, NativeRequest request) implements Frame {}

    /** Server to worker: stop writing; answered as if the text had ended. */
    record Cancel(long id) implements Frame {}

    /** Server to worker: answered by {@link Tokens}. */
    record Tokenize(long id, String text) implements Frame {}

    /** Server to worker: answered by {@link Text}. */
    record Detokenize(long id, List<Integer> tokens) implements Frame {}

    /** Server to worker: are you there? Answered by the same. */
    record Ping(long id) implements Frame {}

    /** Worker to server: so many more tokens of the prompt are being read. */
    record Reading(long id, int promptTokens) implements Frame {}

    /** Worker to server: about a token. */
    record Piece(long id, String text) implements Frame {}

    /** Worker to server. */
    record Done(long id, Completion completion) implements Frame {}

    /** Worker to server. */
    record Tokens(long id, List<Integer> tokens) implements Frame {}

    /** Worker to server. */
    record Text(long id, String text) implements Frame {}

    /** Worker to server. */
    record Refused(long id, InferenceError error, String detail) implements Frame {}
}
