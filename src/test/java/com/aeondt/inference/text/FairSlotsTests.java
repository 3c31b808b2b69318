package com.aeondt.inference.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.aeondt.platform.AeonException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class FairSlotsTests {

    private static final Duration LONG = Duration.ofSeconds(20);

    @Test
    void placesAreTakenAndGivenBack() throws Exception {
        var slots = new FairSlots(2, 0);
        var first = slots.acquire("a", LONG, FairSlotsTests::nothing);
        slots.acquire("a", LONG, FairSlotsTests::nothing);

        busy(() -> slots.acquire("a", LONG, FairSlotsTests::nothing));
        first.close();
        first.close();
        slots.acquire("b", LONG, FairSlotsTests::nothing);
        busy(() -> slots.acquire("b", LONG, FairSlotsTests::nothing));
    }

    @Test
    void waitingEndsWithPatience() throws Exception {
        var slots = new FairSlots(1, 5);
        slots.acquire("a", LONG, FairSlotsTests::nothing);

        busy(() -> slots.acquire("a", Duration.ofMillis(10), FairSlotsTests::nothing));
        assertThat(slots.waiting()).isZero();
    }

    @Test
    void partiesTakeTurnsHoweverManyRequestsOneOfThemHas() throws Exception {
        var slots = new FairSlots(1, 20);
        var served = Collections.synchronizedList(new ArrayList<String>());
        var held = slots.acquire("x", LONG, FairSlotsTests::nothing);
        var threads = new ArrayList<Thread>();
        for (var party : List.of("greedy", "greedy", "greedy", "greedy", "modest", "third")) {
            threads.add(Thread.ofVirtual().start(() -> {
                try {
                    var slot = slots.acquire(party, LONG, FairSlotsTests::nothing);
                    served.add(party);
                    slot.close();
                } catch (InterruptedException stopped) {
                    Thread.currentThread().interrupt();
                }
            }));
            int expected = threads.size();
            await().until(() -> slots.waiting() == expected);
        }

        held.close();
        for (var thread : threads) {
            thread.join();
        }
        assertThat(served).containsExactly("greedy", "modest", "third", "greedy", "greedy", "greedy");
    }

    @Test
    void oneWhoLeavesTheQueueIsNotServed() throws Exception {
        var slots = new FairSlots(1, 5);
        var held = slots.acquire("a", LONG, FairSlotsTests::nothing);
        var leaver = Thread.ofVirtual()
                .start(() -> assertThatThrownBy(() -> slots.acquire("b", LONG, FairSlotsTests::nothing))
                        .isInstanceOf(InterruptedException.class));
        await().until(() -> slots.waiting() == 1);
        leaver.interrupt();
        leaver.join();

        held.close();
        assertThat(slots.waiting()).isZero();
        slots.acquire("c", Duration.ZERO, FairSlotsTests::nothing).close();
    }

    @Test
    void oneWhoseClientIsGoneGivesHisPlaceInTheQueueUp() throws Exception {
        var slots = new FairSlots(1, 5);
        var held = slots.acquire("a", LONG, FairSlotsTests::nothing);

        assertThatThrownBy(() -> slots.acquire("b", LONG, () -> {
                    throw new IllegalStateException("nobody waits");
                }))
                .hasMessage("nobody waits");

        assertThat(slots.waiting()).isZero();
        held.close();
        slots.acquire("c", Duration.ZERO, FairSlotsTests::nothing).close();
    }

    private static void nothing() {}

    private static void busy(ThrowingCallable work) {
        assertThatThrownBy(work).isInstanceOfSatisfying(AeonException.class, refusal -> {
            assertThat(refusal.code()).isEqualTo(InferenceError.QUEUE_FULL);
            assertThat(refusal.retryAfter()).isPresent();
        });
    }
}
