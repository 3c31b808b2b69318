package com.aeondt.mcp.web;

import com.aeondt.mcp.McpProperties;
import com.aeondt.platform.web.HttpProtocol;
import org.apache.catalina.connector.Connector;
import org.apache.coyote.AbstractProtocol;
import org.apache.tomcat.util.threads.VirtualThreadExecutor;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The MCP server's own port beside the server's, when one is set. */
@Component
@Order(0)
class OwnPort implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    private final @Nullable Integer wanted;
    private @Nullable Connector connector;

    OwnPort(McpProperties settings) {
        this.wanted = settings.port();
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        if (wanted == null) {
            return;
        }
        var own = HttpProtocol.connector();
        own.setPort(wanted);
        if (own.getProtocolHandler() instanceof AbstractProtocol<?> protocol) {
            protocol.setExecutor(new VirtualThreadExecutor("mcp-port-"));
            var address = factory.getAddress();
            if (address != null) {
                protocol.setAddress(address);
            }
        }
        connector = own;
        factory.addAdditionalConnectors(own);
    }

    /** Whether a request that came in at this port came in at the MCP server's own. */
    boolean is(int port) {
        var own = connector;
        return own != null && own.getLocalPort() == port;
    }
}
