package com.aeondt.embedded;

import java.net.MalformedURLException;
import java.net.URI;
import java.net.URLStreamHandler;
import org.apache.catalina.webresources.TomcatURLStreamHandlerFactory;
import org.jspecify.annotations.Nullable;

/**
 * The {@code classpath:} and {@code data:} URLs of the broker. It announces them by a system property, which only the system
 * class loader follows: in the executable jar, whose classes come from another loader, they would not be found.
 */
final class QpidUrls {

    private QpidUrls() {}

    static synchronized void register() {
        if (!known()) {
            // a JVM takes one factory for good, and Tomcat brings it: ours joins there
            TomcatURLStreamHandlerFactory.getInstance().addUserFactory(QpidUrls::handler);
        }
    }

    private static boolean known() {
        try {
            return URI.create("classpath:x").toURL() != null;
        } catch (MalformedURLException unknown) {
            return false;
        }
    }

    private static @Nullable URLStreamHandler handler(String protocol) {
        return switch (protocol) {
            case "classpath" -> new org.apache.qpid.server.util.urlstreamhandler.classpath.Handler();
            case "data" -> new org.apache.qpid.server.util.urlstreamhandler.data.Handler();
            default -> null;
        };
    }
}
