package com.aeondt.inference.text;

import com.aeondt.platform.AeonException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A fixed number of places, and a bounded queue before them in which the parties take turns: one that sends a thousand
 * requests waits for itself, not the others for it.
 */
public final class FairSlots {

    private static final Duration COME_BACK = Duration.ofSeconds(2);
    private static final long LOOK = Duration.ofMillis(250).toNanos();

    private final ReentrantLock lock = new ReentrantLock();
    private final Map<Object, ArrayDeque<Waiter>> queues = new LinkedHashMap<>();
    private final int maxWaiting;
    private int free;
    private int queued;

    public FairSlots(int slots, int maxWaiting) {
        this.free = slots;
        this.maxWaiting = maxWaiting;
    }

    /**
     * Waits for a place.
     *
     * @param party who asks
     * @param waiting called now and then while it waits; an exception gives the place in the queue up
     * @throws AeonException {@link InferenceError#QUEUE_FULL} at once when too many wait, or when the time is over
     */
    public Slot acquire(Object party, Duration patience, Runnable waiting) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            if (free > 0 && queued == 0) {
                free--;
                return new Slot();
            }
            if (queued >= maxWaiting) {
                throw new AeonException(InferenceError.QUEUE_FULL, "%d requests wait already.".formatted(queued))
                        .retryAfter(COME_BACK);
            }
            return await(party, patience, waiting);
        } finally {
            lock.unlock();
        }
    }

    /** How many requests wait now. */
    public int waiting() {
        lock.lock();
        try {
            return queued;
        } finally {
            lock.unlock();
        }
    }

    private Slot await(Object party, Duration patience, Runnable waiting) throws InterruptedException {
        var waiter = new Waiter(lock.newCondition());
        queues.computeIfAbsent(party, key -> new ArrayDeque<>()).addLast(waiter);
        queued++;
        long left = patience.toNanos();
        try {
            while (!waiter.served && left > 0) {
                long look = Math.min(left, LOOK);
                left -= look - waiter.turn.awaitNanos(look);
                waiting.run();
            }
        } catch (InterruptedException | RuntimeException ended) {
            if (waiter.served) {
                release();
            }
            throw ended;
        } finally {
            if (!waiter.served) {
                leave(party, waiter);
            }
        }
        if (!waiter.served) {
            throw new AeonException(
                            InferenceError.QUEUE_FULL,
                            "The request waited %d s for its turn.".formatted(patience.toSeconds()))
                    .retryAfter(COME_BACK);
        }
        return new Slot();
    }

    private void leave(Object party, Waiter waiter) {
        var queue = queues.get(party);
        if (queue != null && queue.remove(waiter)) {
            queued--;
            if (queue.isEmpty()) {
                queues.remove(party);
            }
        }
    }

    /** Gives a place back: the party whose turn it is gets it, and goes to the end of the row. */
    private void release() {
        var next = queues.entrySet().stream().findFirst();
        if (next.isEmpty()) {
            free++;
            return;
        }
        var party = next.get().getKey();
        var queue = next.get().getValue();
        queues.remove(party);
        var waiter = queue.removeFirst();
        if (!queue.isEmpty()) {
            queues.put(party, queue);
        }
        queued--;
        waiter.served = true;
        waiter.turn.signal();
    }

    /** A place; closing gives it back, once. */
    public final class Slot implements AutoCloseable {

        private boolean given;

        @Override
        public void close() {
            lock.lock();
            try {
                if (!given) {
                    given = true;
                    release();
                }
            } finally {
                lock.unlock();
            }
        }
    }

    private static final class Waiter {

        private final Condition turn;
        private boolean served;

        Waiter(Condition turn) {
            this.turn = turn;
        }
    }
}
