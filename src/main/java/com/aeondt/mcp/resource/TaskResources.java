package com.aeondt.mcp.resource;

import com.aeondt.mcp.protocol.ResourceSource;
import com.aeondt.platform.Caller;
import com.aeondt.platform.LoggedEvent;
import com.aeondt.tasks.TaskId;
import com.aeondt.tasks.TaskView;
import com.aeondt.tasks.Tasks;
import io.modelcontextprotocol.spec.McpSchema.Resource;
import io.modelcontextprotocol.spec.McpSchema.ResourceContents;
import io.modelcontextprotocol.spec.McpSchema.ResourceTemplate;
import io.modelcontextprotocol.spec.McpSchema.TextResourceContents;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Tasks at {@code aeon://tasks/TASK-301}, each as a short text. */
@Component
class TaskResources implements ResourceSource {

    static final String PREFIX = "aeon://tasks/";
    static final Map<String, Object> DATA = Map.of("com.aeondt/content", "data");

    private static final String SCOPE = "work:read";
    private static final String MARKDOWN = "text/markdown";

    private final Tasks tasks;

    TaskResources(Tasks tasks) {
        this.tasks = tasks;
    }

    @Override
    public Part list(Optional<UUID> after, int limit) {
        if (!allowed()) {
            return new Part(List.of(), Optional.empty());
        }
        var ids = tasks.idsAfter(after, limit);
        var found = tasks.views(ids.stream().map(TaskId::new).toList()).stream()
                .sorted(Comparator.comparing(TaskView::id))
                .map(TaskResources::described)
                .toList();
        return new Part(found, ids.size() < limit ? Optional.empty() : Optional.of(ids.getLast()));
    }

    @Override
    public List<ResourceTemplate> templates() {
        return allowed()
                ? List.of(ResourceTemplate.builder(PREFIX + "{key}", "task")
                        .title("A task")
                        .description("A task by its key, such as TASK-301.")
                        .mimeType(MARKDOWN)
                        .build())
                : List.of();
    }

    @Override
    public Optional<ResourceContents> read(String uri) {
        if (!owns(uri)) {
            return Optional.empty();
        }
        var task = tasks.find(uri.substring(PREFIX.length()));
        return Optional.of(TextResourceContents.builder(uri, TaskText.of(task))
                .mimeType(MARKDOWN)
                .meta(DATA)
                .build());
    }

    @Override
    public boolean owns(String uri) {
        return uri.startsWith(PREFIX) && allowed();
    }

    @Override
    public Set<String> changed(LoggedEvent event, Set<String> watched) {
        if (watched.stream().noneMatch(uri -> uri.startsWith(PREFIX))
                || !event.subject().kind().equals(TaskId.KIND)) {
            return Set.of();
        }
        var names = new HashSet<String>();
        names.add(PREFIX + event.subject().id());
        tasks.views(List.of(new TaskId(event.subject().id()))).forEach(task -> names.add(PREFIX + task.key()));
        names.retainAll(watched);
        return names;
    }

    private static Resource described(TaskView task) {
        return Resource.builder(PREFIX + task.key(), task.key().value())
                .title(task.details().title())
                .description("%s, %s".formatted(task.key(), task.state()))
                .mimeType(MARKDOWN)
                .build();
    }

    private static boolean allowed() {
        return Caller.current().may(SCOPE);
    }
}
