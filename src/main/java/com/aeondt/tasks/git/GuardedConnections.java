package com.aeondt.tasks.git;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.Proxy;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import javax.net.ssl.HttpsURLConnection;
import org.eclipse.jgit.transport.http.HttpConnection;
import org.eclipse.jgit.transport.http.HttpConnectionFactory;
import org.eclipse.jgit.transport.http.JDKHttpConnection;

/** Makes the HTTP connections of git, whose sockets are looked at before anything is sent; see {@link GuardedSockets}. */
final class GuardedConnections implements HttpConnectionFactory {

    private final EgressPolicy policy;

    GuardedConnections(EgressPolicy policy) {
        this.policy = policy;
    }

    @Override
    public HttpConnection create(URL url) throws IOException {
        return create(url, Proxy.NO_PROXY);
    }

    @Override
    public HttpConnection create(URL url, Proxy proxy) throws IOException {
        return new Guarded(guarded(url), proxy);
    }

    private URL guarded(URL url) throws MalformedURLException {
        try {
            return URL.of(url.toURI(), new Handler());
        } catch (URISyntaxException e) {
            throw new MalformedURLException(e.getMessage());
        }
    }

    private static final class Guarded extends JDKHttpConnection {

        Guarded(URL url, Proxy proxy) throws IOException {
            super(url, proxy);
        }
    }

    private final class Handler extends URLStreamHandler {

        @Override
        protected URLConnection openConnection(URL url) throws IOException {
            return openConnection(url, Proxy.NO_PROXY);
        }

        /** Behind a proxy it is the proxy that knows, and decides, where a name leads. */
        @Override
        protected URLConnection openConnection(URL url, Proxy proxy) throws IOException {
            var connection = URI.create(url.toExternalForm()).toURL().openConnection(proxy);
            if (connection instanceof HttpsURLConnection https && proxy.type() == Proxy.Type.DIRECT) {
                https.setSSLSocketFactory(new GuardedSockets(https.getSSLSocketFactory(), policy));
            }
            return connection;
        }
    }
}
