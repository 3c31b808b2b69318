package com.aeondt.inference;

import com.aeondt.inference.text.Completion.Usage;
import com.aeondt.inference.text.TextSink;
import com.aeondt.platform.web.WaitingClient;

/** Hands a text on while its client is there, and counts what it has taken so far. */
final class WatchedSink implements TextSink {

    private final TextSink sink;
    private final WaitingClient client;
    private Usage sofar = new Usage(0, 0);

    WatchedSink(TextSink sink, WaitingClient client) {
        this.sink = sink;
        this.client = client;
    }

    @Override
    public void accept(String piece) {
        client.check();
        sink.accept(piece);
    }

    @Override
    public void waiting() {
        client.check();
        sink.waiting();
    }

    @Override
    public void taken(Usage more) {
        sofar = sofar.plus(more);
        client.check();
    }

    /** What was read and written until now. */
    Usage sofar() {
        return sofar;
    }
}
