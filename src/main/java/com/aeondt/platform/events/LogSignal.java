package com.aeondt.platform.events;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/**
 * Wakes the readers of the log inside this process. A wake-up may be lost or come for nothing: readers look for themselves
 * once in a while, and look again when there was nothing.
 */
@Component
class LogSignal {

    private final List<Waiter> readers = new CopyOnWriteArrayList<>();
    private final Waiter notifier = new Waiter();

    /** A new reader's ear; give it back with {@link #leave}. */
    Waiter join() {
        var waiter = new Waiter();
        readers.add(waiter);
        return waiter;
    }

    void leave(Waiter waiter) {
        readers.remove(waiter);
    }

    /** Events of this process have committed: wakes its readers, and the notifier, which tells the other processes. */
    void written() {
        wake();
        notifier.wake();
    }

    /** Somebody has written, or a reader was told to do something else. */
    void wake() {
        readers.forEach(Waiter::wake);
    }

    /** Who passes it on to the other processes. */
    Waiter notifier() {
        return notifier;
    }

    /** Remembers one wake-up until somebody waits for it. */
    static final class Waiter {

        private final Semaphore woken = new Semaphore(0);

        void wake() {
            if (woken.availablePermits() == 0) {
                woken.release();
            }
        }

        /** Returns when woken, or after the given time at the latest. */
        void await(Duration atMost) throws InterruptedException {
            if (woken.tryAcquire(atMost.toNanos(), TimeUnit.NANOSECONDS)) {
                woken.drainPermits();
            }
        }
    }
}
