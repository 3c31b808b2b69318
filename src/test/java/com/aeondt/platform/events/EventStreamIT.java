package com.aeondt.platform.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.aeondt.support.AeonIT;
import com.aeondt.support.Callers;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The event stream as a client over HTTP sees it. */
@AeonIT
class EventStreamIT {

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Autowired
    private Callers callers;

    @Autowired
    private Publisher publisher;

    private Callers.Client reader;

    @BeforeEach
    void somebody() {
        reader = callers.asInstallationAdministrator();
    }

    @Test
    void eventsOfTheTenantArriveAsTheyHappenAndNobodyElses() throws Exception {
        try (var stream = open(null, "")) {
            stream.awaitLine(": open");
            publisher.publish(callers.newTenant(), Something.happened("not yours"));
            var position = publisher.publish(reader.tenant(), Something.happened("yours"));

            stream.awaitLine("id: " + position.token());
            stream.awaitLine("event: " + Something.TYPE);
            await().until(() -> stream.lines.stream().anyMatch(line -> line.contains("\"text\": \"yours\"")));
            assertThat(stream.lines).noneMatch(line -> line.contains("not yours"));
        }
    }

    @Test
    void aClientThatComesBackGetsWhatItMissedInOrderAndOnce() throws Exception {
        var seen = publisher.publish(reader.tenant(), Something.happened("seen"));
        var missed = publisher.publish(reader.tenant(), Something.happened("missed"));
        var alsoMissed = publisher.publish(reader.tenant(), Something.happened("also missed"));

        try (var stream = open(seen.token(), "?types=" + Something.TYPE)) {
            stream.awaitLine("id: " + alsoMissed.token());
            var live = publisher.publish(reader.tenant(), Something.happened("live"));
            stream.awaitLine("id: " + live.token());

            assertThat(stream.ids()).containsExactly(missed.token(), alsoMissed.token(), live.token());
        }
    }

    @Test
    void otherTypesAreLeftOut() throws Exception {
        var seen = publisher.publish(reader.tenant(), Something.happened("seen"));
        publisher.publish(reader.tenant(), Something.happened("of a type nobody asked for"));

        try (var stream = open(seen.token(), "?types=nobody.asked.v1")) {
            stream.awaitLine(": open");
            assertThat(stream.ids()).isEmpty();
        }
    }

    @Test
    void aClientFromAnotherEpochIsToldToStartAnew() throws Exception {
        try (var stream = open("7-5-5", "")) {
            stream.awaitLine("event: reset");
        }
    }

    @Test
    void somethingElseThanAnEventsIdIsRefused() throws Exception {
        try (var stream = open("yesterday", "")) {
            assertThat(stream.response.statusCode()).isEqualTo(400);
        }
    }

    private Following open(@Nullable String lastEventId, String query) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(callers.baseUrl() + "/api/v1/events/stream" + query))
                .header("Authorization", "Bearer " + reader.token())
                .header("Accept", "text/event-stream, application/problem+json");
        if (lastEventId != null) {
            request.header("Last-Event-ID", lastEventId);
        }
        return new Following(http.send(request.build(), HttpResponse.BodyHandlers.ofLines()));
    }

    private static final class Following implements AutoCloseable {

        private final List<String> lines = new CopyOnWriteArrayList<>();
        private final HttpResponse<Stream<String>> response;

        Following(HttpResponse<Stream<String>> response) {
            this.response = response;
            Thread.ofVirtual().start(() -> {
                try {
                    response.body().forEach(lines::add);
                } catch (RuntimeException closed) {
                    lines.add("closed");
                }
            });
        }

        void awaitLine(String line) {
            await().until(() -> lines.contains(line));
        }

        List<String> ids() {
            return lines.stream()
                    .filter(line -> line.startsWith("id: "))
                    .map(line -> line.substring(4))
                    .toList();
        }

        @Override
        public void close() {
            response.body().close();
        }
    }
}
