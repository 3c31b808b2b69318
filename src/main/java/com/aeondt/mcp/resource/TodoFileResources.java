package com.aeondt.mcp.resource;

import com.aeondt.mcp.protocol.ResourceSource;
import com.aeondt.platform.Caller;
import com.aeondt.platform.LoggedEvent;
import com.aeondt.platform.PageRequest;
import com.aeondt.tasks.files.FileName;
import com.aeondt.tasks.files.TodoFileView;
import com.aeondt.tasks.files.TodoFiles;
import com.aeondt.tasks.project.ProjectView;
import com.aeondt.tasks.project.Projects;
import io.modelcontextprotocol.spec.McpSchema.Resource;
import io.modelcontextprotocol.spec.McpSchema.ResourceContents;
import io.modelcontextprotocol.spec.McpSchema.ResourceTemplate;
import io.modelcontextprotocol.spec.McpSchema.TextResourceContents;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The todo files at {@code aeon://projects/TASK/files/current.todo}, and {@code SOT.md} beside them. First of the list. */
@Component
@Order(0)
class TodoFileResources implements ResourceSource {

    private static final String SCOPE = "work:read";
    private static final Pattern ADDRESS =
            Pattern.compile("aeon://projects/([A-Za-z0-9-]{1,64})/files/([A-Za-z.]{1,32})");

    private final TodoFiles files;
    private final Projects projects;

    TodoFileResources(TodoFiles files, Projects projects) {
        this.files = files;
        this.projects = projects;
    }

    @Override
    public Part list(Optional<UUID> after, int limit) {
        if (!allowed()) {
            return new Part(List.of(), Optional.empty());
        }
        var all = projects.list(new PageRequest(PageRequest.MAX_LIMIT, Optional.empty())).items().stream()
                .flatMap(this::described)
                .toList();
        return new Part(all, Optional.empty());
    }

    @Override
    public List<ResourceTemplate> templates() {
        return allowed()
                ? List.of(ResourceTemplate.builder("aeon://projects/{project}/files/{name}", "todo-file")
                        .title("A todo file")
                        .description("current.todo, backlog.todo or SOT.md of a project, just as people edit it.")
                        .mimeType(mediaType("current.todo"))
                        .build())
                : List.of();
    }

    @Override
    public Optional<ResourceContents> read(String uri) {
        var address = ADDRESS.matcher(uri);
        if (!address.matches() || !allowed()) {
            return Optional.empty();
        }
        var project = projects.find(address.group(1));
        var file = files.read(project.id(), FileName.of(address.group(2)));
        return Optional.of(TextResourceContents.builder(uri, new String(file.bytes(), StandardCharsets.UTF_8))
                .mimeType(mediaType(file.name()))
                .meta(TaskResources.DATA)
                .build());
    }

    @Override
    public boolean owns(String uri) {
        return ADDRESS.matcher(uri).matches() && allowed();
    }

    /** Any change of a task may be one of its files' too, which are written when somebody reads them. */
    @Override
    public Set<String> changed(LoggedEvent event, Set<String> watched) {
        return event.module().equals("tasks")
                ? watched.stream().filter(uri -> ADDRESS.matcher(uri).matches()).collect(Collectors.toSet())
                : Set.of();
    }

    private Stream<Resource> described(ProjectView project) {
        return files.list(project.id()).stream().map(file -> described(project, file));
    }

    private static Resource described(ProjectView project, TodoFileView file) {
        return Resource.builder("aeon://projects/%s/files/%s".formatted(project.key(), file.name()), file.name())
                .title("%s of %s".formatted(file.name(), project.name()))
                .mimeType(mediaType(file.name()))
                .size((long) file.bytes().length)
                .build();
    }

    private static boolean allowed() {
        return Caller.current().may(SCOPE);
    }

    private static String mediaType(String name) {
        return name.endsWith(".md") ? "text/markdown" : "text/plain";
    }
}
