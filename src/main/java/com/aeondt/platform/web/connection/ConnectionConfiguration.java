package com.aeondt.platform.web.connection;

import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ConnectionConfiguration {

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> slowClients(ConnectionProperties settings) {
        return tomcat -> {
            tomcat.setProtocol(TimedHttpProtocol.class.getName());
            tomcat.addConnectorCustomizers(connector -> {
                if (connector.getProtocolHandler() instanceof TimedHttpProtocol timed) {
                    timed.setHeadPatience(settings.headPatience());
                }
            });
            tomcat.addEngineValves(new UnreadBodyValve(settings.unreadPatience()));
        };
    }
}
