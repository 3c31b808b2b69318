package com.aeondt.platform.health;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Asks a store how it is, without ever waiting longer than a limit: a store that hangs must not hang the question. At most
 * one question is under way, and its answer is good for a second, so that many who ask cost no more than one.
 */
final class BoundedCheck {

    private static final Duration GOOD_FOR = Duration.ofSeconds(1);

    private record Answer(Optional<String> obstacle, long nanos) {}

    private final String name;
    private final Duration limit;
    private final Callable<Optional<String>> question;
    private final ReentrantLock starting = new ReentrantLock();
    private @Nullable FutureTask<Answer> underWay;

    /** @param question what stands in the way, empty when nothing does; an exception says so, too */
    BoundedCheck(String name, Duration limit, Callable<Optional<String>> question) {
        this.name = name;
        this.limit = limit;
        this.question = question;
    }

    String name() {
        return name;
    }

    /** What stands in the way; empty when the store is well. */
    Optional<String> obstacle() {
        try {
            return current().get(limit.toNanos(), TimeUnit.NANOSECONDS).obstacle();
        } catch (TimeoutException hung) {
            return Optional.of("no answer within " + limit.toMillis() + " ms");
        } catch (ExecutionException failed) {
            return Optional.of(String.valueOf(failed.getCause()));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Optional.of("interrupted");
        }
    }

    private FutureTask<Answer> current() {
        starting.lock();
        try {
            var latest = underWay;
            if (latest != null && (!latest.isDone() || fresh(latest))) {
                return latest;
            }
            var next = new FutureTask<>(() -> new Answer(ask(), System.nanoTime()));
            underWay = next;
            Thread.ofVirtual().name("health-" + name).start(next);
            return next;
        } finally {
            starting.unlock();
        }
    }

    private Optional<String> ask() {
        try {
            return question.call();
        } catch (Exception refused) {
            return Optional.of(refused.toString());
        }
    }

    private static boolean fresh(FutureTask<Answer> done) {
        return System.nanoTime() - done.resultNow().nanos() < GOOD_FOR.toNanos();
    }
}
