package com.aeondt.platform.events;

import com.aeondt.platform.LoggedEvent;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import org.springframework.amqp.core.Message;
import org.springframework.amqp.core.MessageBuilder;
import org.springframework.amqp.core.MessageDeliveryMode;

/**
 * An event as an AMQP message: CloudEvents 1.0 in binary mode, so that the body is the event's own JSON and the attributes are
 * headers with the prefix of the AMQP binding. {@code tenantid} is an extension attribute.
 *
 * @see <a href="https://github.com/cloudevents/spec/blob/v1.0.2/cloudevents/bindings/amqp-protocol-binding.md">CloudEvents
 *     AMQP protocol binding 1.0.2</a>
 */
final class EventMessage {

    /** The topic exchange that events are published to. */
    static final String EXCHANGE = "aeon.events";

    private static final String PREFIX = "cloudEvents_";

    private EventMessage() {}

    static Message of(LoggedEvent event) {
        var id = event.position().token();
        return MessageBuilder.withBody(event.data().getBytes(StandardCharsets.UTF_8))
                .setContentType("application/json")
                .setContentEncoding("UTF-8")
                .setDeliveryMode(MessageDeliveryMode.PERSISTENT)
                .setMessageId(id)
                .setType(event.type())
                .setTimestamp(Date.from(event.occurredAt()))
                .setHeader(PREFIX + "specversion", "1.0")
                .setHeader(PREFIX + "id", id)
                .setHeader(PREFIX + "source", "/aeon/" + event.module())
                .setHeader(PREFIX + "type", event.type())
                .setHeader(PREFIX + "subject", event.subject().toString())
                .setHeader(PREFIX + "time", event.occurredAt().toString())
                .setHeader(PREFIX + "tenantid", event.tenant().toString())
                .build();
    }
}
