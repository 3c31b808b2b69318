package com.aeondt.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Base64;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.ssl.SslAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;

/** TLS and trusted proxies by setting, as docs/tls-and-proxies.md has them: the server's own Tomcat and defaults with an echo behind. */
class EdgeSettingsTests {

    private static final char[] PASSWORD = "of a test".toCharArray();
    private static final String PRODUCTION = "--spring.profiles.active=production";

    @TempDir
    Path files;

    @ImportAutoConfiguration({TomcatServletWebServerAutoConfiguration.class, SslAutoConfiguration.class})
    static class Edge {

        @Bean
        ServletRegistrationBean<HttpServlet> echo() {
            return new ServletRegistrationBean<>(new Echo(), "/*");
        }
    }

    /** Says who it thinks has asked, and how. */
    private static final class Echo extends HttpServlet {

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            response.getWriter().write(request.getRemoteAddr() + " by " + request.getScheme());
        }
    }

    @Test
    void nobodyIsBelievedUnlessProxiesAreNamed() throws Exception {
        try (var server = start()) {
            assertThat(echo(server, http())).isEqualTo("127.0.0.1 by http");
        }
    }

    @Test
    void inProductionTheNamedProxySaysWhoHasAsked() throws Exception {
        try (var server = start(PRODUCTION)) {
            assertThat(echo(server, http())).isEqualTo("203.0.113.9 by https");
        }
    }

    @Test
    void anotherAddressThanThatOfTheProxyIsNotBelieved() throws Exception {
        try (var server = start(PRODUCTION, "--server.tomcat.remoteip.internal-proxies=192\\.0\\.2\\.1")) {
            assertThat(echo(server, http())).isEqualTo("127.0.0.1 by http");
        }
    }

    @Test
    void theDocumentedSettingsServeTls() throws Exception {
        var keys = makeCertificate();
        try (var server = start(
                "--spring.config.additional-location=" + documentedSettings().toUri())) {
            var trusting = HttpClient.newBuilder().sslContext(trusting(keys)).build();
            var answer = send(server, trusting, "https");
            assertThat(answer.body()).isEqualTo("127.0.0.1 by https");
            assertThat(answer.sslSession().orElseThrow().getProtocol()).isEqualTo("TLSv1.3");

            assertThatThrownBy(() -> send(server, http(), "https")).isInstanceOf(SSLHandshakeException.class);
            assertThat(send(server, http(), "http").statusCode()).isEqualTo(400);
        }
    }

    private static ConfigurableApplicationContext start(String... settings) {
        var arguments = Stream.concat(Stream.of("--server.port=0", "--aeon.mode=external"), Stream.of(settings))
                .toArray(String[]::new);
        return new SpringApplicationBuilder(Edge.class).run(arguments);
    }

    private static String echo(ConfigurableApplicationContext server, HttpClient client) throws Exception {
        return send(server, client, "http").body();
    }

    private static HttpResponse<String> send(ConfigurableApplicationContext server, HttpClient client, String scheme)
            throws Exception {
        var port = server.getEnvironment().getProperty("local.server.port");
        var request = HttpRequest.newBuilder(URI.create("%s://127.0.0.1:%s/".formatted(scheme, port)));
        if (scheme.equals("http")) {
            request.header("X-Forwarded-For", "203.0.113.9").header("X-Forwarded-Proto", "https");
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static HttpClient http() {
        return HttpClient.newHttpClient();
    }

    /** The first example of the page, with the certificate of this test. */
    private Path documentedSettings() throws IOException {
        var page = Files.readString(Path.of("docs", "tls-and-proxies.md"));
        var example = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL).matcher(page);
        assertThat(example.find()).isTrue();
        return Files.writeString(
                files.resolve("edge.yaml"),
                example.group(1)
                        .replace(
                                "/etc/aeon/tls/fullchain.pem",
                                files.resolve("fullchain.pem").toString())
                        .replace(
                                "/etc/aeon/tls/key.pem",
                                files.resolve("key.pem").toString()));
    }

    private KeyStore makeCertificate() throws Exception {
        var store = files.resolve("keys.p12");
        var keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "edge",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "SAN=ip:127.0.0.1",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        new String(PASSWORD))
                .inheritIO()
                .start();
        assertThat(keytool.waitFor()).isZero();
        var keys = KeyStore.getInstance(store.toFile(), PASSWORD);
        writePem("fullchain.pem", "CERTIFICATE", keys.getCertificate("edge").getEncoded());
        writePem(
                "key.pem",
                "PRIVATE KEY",
                Objects.requireNonNull(keys.getKey("edge", PASSWORD)).getEncoded());
        return keys;
    }

    private void writePem(String file, String label, byte[] content) throws IOException {
        var lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content);
        Files.writeString(
                files.resolve(file), "-----BEGIN %s-----\n%s\n-----END %s-----\n".formatted(label, lines, label));
    }

    private static SSLContext trusting(KeyStore keys) throws Exception {
        var trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("edge", keys.getCertificate("edge"));
        var managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        managers.init(trusted);
        var context = SSLContext.getInstance("TLS");
        context.init(null, managers.getTrustManagers(), null);
        return context;
    }
}
