package com.aeondt.platform.events;

import org.springframework.amqp.core.ExchangeBuilder;
import org.springframework.amqp.core.TopicExchange;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Declares the exchange on every new connection; queues are the consumers' own. */
@Configuration(proxyBeanMethods = false)
class RelayConfiguration {

    @Bean
    TopicExchange eventsExchange() {
        return ExchangeBuilder.topicExchange(EventMessage.EXCHANGE)
                .durable(true)
                .build();
    }
}
