package com.aeondt.platform.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.aeondt.platform.Ids;
import com.aeondt.platform.TenantId;
import com.aeondt.support.AeonIT;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.amqp.core.AmqpAdmin;
import org.springframework.amqp.core.Binding;
import org.springframework.amqp.core.BindingBuilder;
import org.springframework.amqp.core.MessageDeliveryMode;
import org.springframework.amqp.core.QueueBuilder;
import org.springframework.amqp.core.TopicExchange;
import org.springframework.amqp.rabbit.core.RabbitTemplate;
import org.springframework.beans.factory.annotation.Autowired;

@AeonIT
class AmqpRelayIT {

    private final TenantId tenant = new TenantId(Ids.next());

    @Autowired
    private Publisher publisher;

    @Autowired
    private AmqpRelay relay;

    @Autowired
    private AmqpAdmin admin;

    @Autowired
    private TopicExchange exchange;

    @Autowired
    private RabbitTemplate broker;

    @Test
    void withoutAnyConsumerTheRelayGoesOn() {
        var position = publisher.publish(tenant, Something.happened("unheard"));

        await().untilAsserted(() -> assertThat(relay.watermark().orElseThrow()).isGreaterThanOrEqualTo(position));
    }

    @Test
    void aConsumerGetsACloudEventUnderTheTypeAsRoutingKey() {
        var queue = QueueBuilder.durable("probe-" + Ids.next()).build();
        admin.declareQueue(queue);
        Binding binding = BindingBuilder.bind(queue).to(exchange).with("probe.#");
        admin.declareBinding(binding);
        try {
            var event = Something.happened("heard");
            var position = publisher.publish(tenant, event);

            var message = Objects.requireNonNull(broker.receive(queue.getName(), 20_000));

            var properties = message.getMessageProperties();
            assertThat(new String(message.getBody(), StandardCharsets.UTF_8)).contains("\"text\": \"heard\"");
            assertThat(properties.getReceivedRoutingKey()).isEqualTo(Something.TYPE);
            assertThat(properties.getMessageId()).isEqualTo(position.token());
            assertThat(properties.getContentType()).isEqualTo("application/json");
            assertThat(properties.getReceivedDeliveryMode()).isEqualTo(MessageDeliveryMode.PERSISTENT);
            assertThat(properties.getHeaders())
                    .containsEntry("cloudEvents_specversion", "1.0")
                    .containsEntry("cloudEvents_type", Something.TYPE)
                    .containsEntry("cloudEvents_id", position.token())
                    .containsEntry("cloudEvents_subject", event.subject().toString())
                    .containsEntry("cloudEvents_tenantid", tenant.toString());
        } finally {
            admin.deleteQueue(queue.getName());
        }
    }
}
