package com.aeondt.graph.projection;

import com.aeondt.graph.EntityId;
import com.aeondt.graph.GraphEvent.EntitiesChanged;
import com.aeondt.graph.GraphEvent.EntitiesMerged;
import com.aeondt.graph.GraphEvent.EntityUnmerged;
import com.aeondt.graph.GraphEvent.RelationshipsChanged;
import com.aeondt.graph.model.Json;
import com.aeondt.platform.LoggedEvent;
import com.aeondt.tasks.TaskId;
import java.util.List;
import java.util.stream.Stream;

/** The ids that events of the log are about. */
final class Mentioned {

    private Mentioned() {}

    /** Entities that came, changed or went. */
    static List<String> entities(List<LoggedEvent> events) {
        return texts(events.stream().flatMap(event -> switch (event.type()) {
            case EntitiesChanged.TYPE -> {
                var changed = read(event, EntitiesChanged.class);
                yield Stream.of(changed.created(), changed.updated(), changed.removed())
                        .flatMap(List::stream);
            }
            default -> merges(event);
        }));
    }

    /** Relationships that came, changed or went. */
    static List<String> relationships(List<LoggedEvent> events) {
        return texts(events.stream()
                .filter(event -> event.type().equals(RelationshipsChanged.TYPE))
                .map(event -> read(event, RelationshipsChanged.class))
                .flatMap(changed -> Stream.of(changed.created(), changed.updated(), changed.removed()))
                .flatMap(List::stream));
    }

    /** Entities that came: relationships may have waited for them. */
    static List<String> arrived(List<LoggedEvent> events) {
        return texts(changes(events).flatMap(changed -> changed.created().stream()));
    }

    /** Nodes that relationships have to be led to anew: entities that went or count for another now, and new tasks. */
    static List<String> moved(List<LoggedEvent> events) {
        return texts(events.stream().flatMap(event -> switch (event.type()) {
            case EntitiesChanged.TYPE -> read(event, EntitiesChanged.class).removed().stream();
            case "tasks.created.v1" -> Stream.of(task(event));
            default -> merges(event);
        }));
    }

    /** Entities that were merged or parted, and what they were merged into or parted from. */
    static List<String> merged(List<LoggedEvent> events) {
        return texts(events.stream().flatMap(Mentioned::merges));
    }

    static List<String> tasks(List<LoggedEvent> events) {
        return texts(events.stream()
                .filter(event -> event.subject().kind().equals(TaskId.KIND))
                .map(Mentioned::task));
    }

    private static Stream<EntitiesChanged> changes(List<LoggedEvent> events) {
        return events.stream()
                .filter(event -> event.type().equals(EntitiesChanged.TYPE))
                .map(event -> read(event, EntitiesChanged.class));
    }

    private static EntityId task(LoggedEvent event) {
        return EntityId.of(TaskId.KIND, event.subject().id());
    }

    private static Stream<EntityId> merges(LoggedEvent event) {
        return switch (event.type()) {
            case EntitiesMerged.TYPE -> {
                var merged = read(event, EntitiesMerged.class);
                yield Stream.concat(Stream.of(merged.survivor()), merged.merged().stream());
            }
            case EntityUnmerged.TYPE -> {
                var unmerged = read(event, EntityUnmerged.class);
                yield Stream.of(unmerged.survivor(), unmerged.restored());
            }
            default -> Stream.empty();
        };
    }

    private static List<String> texts(Stream<EntityId> ids) {
        return ids.map(EntityId::value).distinct().toList();
    }

    private static <T> T read(LoggedEvent event, Class<T> type) {
        return Json.MAPPER.readValue(event.data(), type);
    }
}
