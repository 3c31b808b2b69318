package com.aeondt.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.ssl.SslAutoConfiguration;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.web.server.servlet.context.AnnotationConfigServletWebServerApplicationContext;
import org.springframework.context.annotation.Configuration;

/** S-17: a listener that is set up as docs/tls-and-proxies.md says. */
class TlsTests {

    private static final int ALERT = 21;
    private static final int HANDSHAKE_FAILURE = 40;
    private static final int PROTOCOL_VERSION = 70;
    private static final int SSL_3 = 0x0300;
    private static final int TLS_1_0 = 0x0301;
    private static final int TLS_1_1 = 0x0302;
    private static final int TLS_1_2 = 0x0303;

    /** RSA and AES-GCM, ECDHE and AES-CBC: what old clients offer. */
    private static final int[] USUAL = {0x009c, 0xc013, 0x002f};

    /** NULL, export, RC4, DES, triple DES, anonymous, MD5, RSA key exchange. */
    private static final int[] WEAK = {
        0x0000, 0x0001, 0x0002, 0x0003, 0x0004, 0x0005, 0x0006, 0x0008, 0x0009, 0x000a, 0x0014, 0x0018, 0x001b, 0x0034,
        0x002f, 0x0035, 0x003b, 0x003c, 0x009c, 0xc007, 0xc011, 0xc012
    };

    @TempDir
    private static Path directory;

    private static AnnotationConfigServletWebServerApplicationContext server;

    @Configuration(proxyBeanMethods = false)
    @ImportAutoConfiguration({SslAutoConfiguration.class, TomcatServletWebServerAutoConfiguration.class})
    static class Listener {}

    @BeforeAll
    static void listen() throws Exception {
        var store = certificate();
        var chain = Objects.requireNonNull(store.getCertificate("edge")).getEncoded();
        var key = store.getKey("edge", "changeit".toCharArray()).getEncoded();
        Files.writeString(directory.resolve("fullchain.pem"), pem("CERTIFICATE", chain));
        Files.writeString(directory.resolve("key.pem"), pem("PRIVATE KEY", key));
        server = new AnnotationConfigServletWebServerApplicationContext();
        TestPropertyValues.of(
                        "server.port=0",
                        "spring.ssl.bundle.pem.edge.keystore.certificate=file:" + directory.resolve("fullchain.pem"),
                        "spring.ssl.bundle.pem.edge.keystore.private-key=file:" + directory.resolve("key.pem"),
                        "spring.ssl.bundle.pem.edge.options.enabled-protocols=TLSv1.3,TLSv1.2",
                        "server.ssl.bundle=edge")
                .applyTo(server);
        server.register(Listener.class);
        server.refresh();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.3", "TLSv1.2"})
    void whatIsSafeIsSpoken(String version) throws Exception {
        try (var socket = (SSLSocket) trusting().getSocketFactory().createSocket("localhost", port())) {
            socket.setEnabledProtocols(new String[] {version});
            socket.startHandshake();

            assertThat(socket.getSession().getProtocol()).isEqualTo(version);
            assertThat(socket.getSession().getCipherSuite()).containsAnyOf("GCM", "CHACHA20");
            socket.getOutputStream()
                    .write("GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII))
                    .startsWith("HTTP/1.1 404");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {SSL_3, TLS_1_0, TLS_1_1})
    void whatIsOldIsRefused(int version) throws Exception {
        assertThat(alert(version, USUAL)).isEqualTo(PROTOCOL_VERSION);
    }

    @Test
    void whatIsWeakIsRefused() throws Exception {
        assertThat(alert(TLS_1_2, WEAK)).isEqualTo(HANDSHAKE_FAILURE);
    }

    @Test
    void plainHttpIsNotLedElsewhere() throws Exception {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port())) {
            socket.getOutputStream()
                    .write("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);

            assertThat(answer).startsWith("HTTP/1.1 400").doesNotContain("Location");
        }
    }

    /** The description of the alert that a client hello gets which offers nothing better. */
    private static int alert(int version, int... suites) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(hello(version, suites));
            var answer = socket.getInputStream().readNBytes(7);
            assertThat(answer).as("of version %x", version).hasSize(7);
            assertThat(answer[0]).isEqualTo((byte) ALERT);
            return answer[6];
        }
    }

    private static byte[] hello(int version, int... suites) {
        int body = 2 + 32 + 1 + 2 + 2 * suites.length + 2;
        var record = ByteBuffer.allocate(5 + 4 + body);
        record.put((byte) 22).putShort((short) Math.min(version, TLS_1_0)).putShort((short) (4 + body));
        record.put((byte) 1).put((byte) 0).putShort((short) body);
        record.putShort((short) version).put(new byte[32]).put((byte) 0);
        record.putShort((short) (2 * suites.length));
        for (int suite : suites) {
            record.putShort((short) suite);
        }
        record.put((byte) 1).put((byte) 0);
        return record.array();
    }

    private static int port() {
        return Objects.requireNonNull(server.getWebServer()).getPort();
    }

    private static SSLContext trusting() throws Exception {
        var known = KeyStore.getInstance("PKCS12");
        known.load(null, null);
        known.setCertificateEntry("edge", load().getCertificate("edge"));
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(known);
        var context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }

    private static KeyStore certificate() throws Exception {
        var keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        var made = new ProcessBuilder(List.of(
                        keytool,
                        "-genkeypair",
                        "-alias",
                        "edge",
                        "-keyalg",
                        "RSA",
                        "-keysize",
                        "2048",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "SAN=dns:localhost",
                        "-validity",
                        "2",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        directory.resolve("edge.p12").toString(),
                        "-storepass",
                        "changeit"))
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("keytool.log").toFile())
                .start();
        assertThat(made.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return load();
    }

    private static KeyStore load() throws Exception {
        var store = KeyStore.getInstance("PKCS12");
        try (var in = Files.newInputStream(directory.resolve("edge.p12"))) {
            store.load(in, "changeit".toCharArray());
        }
        return store;
    }

    private static String pem(String what, byte[] bytes) {
        return "-----BEGIN " + what + "-----\n" + Base64.getMimeEncoder().encodeToString(bytes) + "\n-----END " + what
                + "-----\n";
    }
}
