package com.aeondt.platform.web;

import com.aeondt.platform.web.connection.TimedHttpProtocol;
import org.apache.catalina.connector.Connector;

/** How every port of the server speaks HTTP. */
public final class HttpProtocol {

    private HttpProtocol() {}

    /**
     * A port beside the server's own, as patient with slow clients as that one. Whoever adds it to the server does so before other
     * customizers of it, that is, with an order.
     */
    public static Connector connector() {
        return new Connector(TimedHttpProtocol.class.getName());
    }
}
