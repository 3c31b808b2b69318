package com.aeondt.platform.events;

import com.aeondt.platform.LoggedEvent;
import com.aeondt.platform.Position;
import com.aeondt.platform.Projection;
import com.aeondt.platform.ProjectionBatch;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.amqp.AmqpTimeoutException;
import org.springframework.amqp.rabbit.connection.CorrelationData;
import org.springframework.amqp.rabbit.core.RabbitTemplate;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Publishes every event to the topic exchange {@code aeon.events}, in log order, at least once, under its type as the
 * routing key. A batch counts once the broker has confirmed each message. An event that no queue wants is done with: a fresh
 * installation has no consumers, and must not wait for one.
 *
 * <p>Consumers recognise a repetition by the message id, which is the event's position.
 */
@Order(1000)
@Component
class AmqpRelay implements Projection {

    private static final Duration CONFIRM = Duration.ofSeconds(5);

    private final RabbitTemplate broker;
    private final Watermarks watermarks;
    private final Counter published;

    AmqpRelay(RabbitTemplate broker, Watermarks watermarks, MeterRegistry registry) {
        this.broker = broker;
        this.watermarks = watermarks;
        this.published = Counter.builder("aeon.relay.published")
                .description("Events that the message broker has confirmed")
                .register(registry);
    }

    @Override
    public String name() {
        return "amqp-relay";
    }

    @Override
    public Optional<Position> watermark() {
        return watermarks.of(name());
    }

    @Override
    public void apply(ProjectionBatch batch) {
        watermarks.mustStandAt(name(), batch.from());
        batch.events().stream().map(this::publish).toList().forEach(AmqpRelay::awaitConfirmation);
        published.increment(batch.events().size());
        watermarks.move(name(), batch.from(), batch.to());
    }

    @Override
    public void reset(Position start) {
        watermarks.reset(name(), start);
    }

    private CorrelationData publish(LoggedEvent event) {
        var confirmation = new CorrelationData(event.position().token());
        broker.send(EventMessage.EXCHANGE, event.type(), EventMessage.of(event), confirmation);
        return confirmation;
    }

    private static void awaitConfirmation(CorrelationData message) {
        try {
            var answer = message.getFuture().get(CONFIRM.toMillis(), TimeUnit.MILLISECONDS);
            if (!answer.ack()) {
                throw new AmqpTimeoutException("The broker refused " + message.getId() + ": " + answer.reason());
            }
        } catch (TimeoutException | ExecutionException unconfirmed) {
            throw new AmqpTimeoutException("The broker did not confirm " + message.getId(), unconfirmed);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new AmqpTimeoutException("Stopped while waiting for the broker", stopping);
        }
    }
}
