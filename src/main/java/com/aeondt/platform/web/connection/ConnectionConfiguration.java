package com.aeondt.platform.web.connection;

import org.apache.catalina.connector.Connector;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

@Configuration(proxyBeanMethods = false)
class ConnectionConfiguration {

    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> slowClients(ConnectionProperties settings) {
        return tomcat -> {
            tomcat.setProtocol(TimedHttpProtocol.class.getName());
            tomcat.addConnectorCustomizers(connector -> hurry(connector, settings));
            tomcat.getAdditionalConnectors().forEach(connector -> hurry(connector, settings));
            tomcat.addEngineValves(new UnreadBodyValve(settings.unreadPatience()), new ClientPresence.Valve());
        };
    }

    private static void hurry(Connector connector, ConnectionProperties settings) {
        if (connector.getProtocolHandler() instanceof TimedHttpProtocol timed) {
            timed.setHeadPatience(settings.headPatience());
        }
    }
}
