package com.aeondt.platform.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.aeondt.platform.DomainEvent;
import com.aeondt.platform.Subject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EventDataTests {

    private record ThingId(UUID value) {}

    private record Planned(ThingId id, Optional<LocalDate> due, Instant at, List<ThingId> waitsFor)
            implements DomainEvent {

        @Override
        public String type() {
            return "things.planned.v1";
        }

        @Override
        public Subject subject() {
            return new Subject("thing", id.value());
        }
    }

    @Test
    void theFieldsOfTheRecordAreWrittenIdsAsTheirValuesAndTimesAsText() {
        var event = new Planned(
                new ThingId(new UUID(0, 1)),
                Optional.of(LocalDate.of(2026, 3, 1)),
                Instant.parse("2026-02-01T10:00:00Z"),
                List.of(new ThingId(new UUID(0, 2))));

        assertThat(EventData.of(event))
                .contains("\"id\":\"00000000-0000-0000-0000-000000000001\"")
                .contains("\"due\":\"2026-03-01\"")
                .contains("\"at\":\"2026-02-01T10:00:00Z\"")
                .contains("\"waitsFor\":[\"00000000-0000-0000-0000-000000000002\"]")
                .doesNotContain("type", "subject", "value");
    }

    @Test
    void nothingIsNull() {
        var event = new Planned(new ThingId(new UUID(0, 1)), Optional.empty(), Instant.EPOCH, List.of());

        assertThat(EventData.of(event)).contains("\"due\":null").contains("\"waitsFor\":[]");
    }
}
