package com.aeondt.inference;

import com.aeondt.inference.text.TextSink;
import com.aeondt.platform.web.WaitingClient;

/** Hands a text on while its client is there, and counts the pieces. */
final class WatchedSink implements TextSink {

    private final TextSink sink;
    private final WaitingClient client;
    private int count;

    WatchedSink(TextSink sink, WaitingClient client) {
        this.sink = sink;
        this.client = client;
    }

    @Override
    public void accept(String piece) {
        count++;
        client.check();
        sink.accept(piece);
    }

    @Override
    public void waiting() {
        client.check();
        sink.waiting();
    }

    /** How many pieces came. */
    int count() {
        return count;
    }
}
