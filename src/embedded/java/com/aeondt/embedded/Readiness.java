package com.aeondt.embedded;

import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Asks an engine again and again whether it answers, until it does, its time is over or the server stops. */
final class Readiness {

    private static final Duration PAUSE = Duration.ofMillis(50);

    private volatile boolean over;

    /** Returns normally once the engine answers; throws what it met while it does not yet. */
    @FunctionalInterface
    interface Question {
        void ask() throws Exception;
    }

    /** Fails at once when its process has ended. */
    @FunctionalInterface
    interface Pulse {
        void feel() throws IOException;
    }

    /** Ends all waiting, now and later. */
    void giveUp() {
        over = true;
    }

    void await(Duration limit, Pulse pulse, Question question) throws IOException, InterruptedException {
        var end = System.nanoTime() + limit.toNanos();
        @Nullable Exception last;
        do {
            if (over) {
                throw new IOException("the server stops while it starts");
            }
            pulse.feel();
            try {
                question.ask();
                return;
            } catch (InterruptedException interrupted) {
                throw interrupted;
            } catch (Exception notYet) {
                last = notYet;
            }
            Thread.sleep(PAUSE);
        } while (System.nanoTime() < end);
        throw new IOException("it did not answer within " + limit, last);
    }
}
