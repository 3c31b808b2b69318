package com.aeondt.platform.events.web;

import com.aeondt.platform.LoggedEvent;
import com.fasterxml.jackson.annotation.JsonRawValue;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

@Schema(name = "Event")
record EventResponse(
        @Schema(description = "Its place in the log; goes into Last-Event-ID and X-Aeon-Min-Sequence.")
        String id,

        @Schema(example = "tasks.completed.v1") String type,

        @Schema(description = "What it is about, as kind:id.")
        String subject,

        Instant occurredAt,

        @Schema(type = "object", description = "The event's own fields.") @JsonRawValue
        String data) {

    static EventResponse of(LoggedEvent event) {
        return new EventResponse(
                event.position().token(), event.type(), event.subject().toString(), event.occurredAt(), event.data());
    }
}
