package com.aeondt.mcp.work;

import com.aeondt.mcp.tool.Tool;
import com.aeondt.mcp.tool.Tool.About;
import com.aeondt.mcp.tool.Toolset;
import com.aeondt.platform.Revision;
import com.aeondt.tasks.files.FileName;
import com.aeondt.tasks.files.TodoFileView;
import com.aeondt.tasks.files.TodoFiles;
import com.aeondt.tasks.files.WrittenFile;
import com.aeondt.tasks.project.ProjectView;
import com.aeondt.tasks.project.Projects;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The todo files of a project, SOT.md among them. */
@Component
class TodoFileTools implements Toolset {

    private final TodoFiles files;
    private final Projects projects;

    TodoFileTools(TodoFiles files, Projects projects) {
        this.files = files;
        this.projects = projects;
    }

    /** Which file. */
    record Wanted(
            @JsonPropertyDescription("current.todo, backlog.todo or SOT.md.") @Size(min = 1, max = 50) String name,

            @JsonPropertyDescription("Key or id of the project; the standard one when left out.")
            @Size(max = 100) @Nullable String project) {}

    /** A file. */
    record FileData(
            String name,
            String project,

            @JsonPropertyDescription("Send it back when you write the file.")
            long revision,

            String content) {}

    /** A file to be replaced. */
    record Replacement(
            @JsonPropertyDescription("current.todo, backlog.todo or SOT.md.") @Size(min = 1, max = 50) String name,

            @JsonPropertyDescription("The whole file. A task whose line is missing is cancelled.") @Size(max = 900_000) String content,

            @JsonPropertyDescription("The revision that read_todo_file returned.") @Min(0) long revision,

            @Size(max = 100) @Nullable String project) {}

    /** What came of it. */
    record Written(
            String name,
            long revision,

            @JsonPropertyDescription("The keys of the tasks that came into being.")
            List<String> created,

            @JsonPropertyDescription("What a person should look at.")
            List<String> findings) {

        static Written of(WrittenFile written) {
            return new Written(
                    written.file().name(),
                    written.file().revision().value(),
                    written.created().stream().map(key -> key.value()).toList(),
                    written.remarks());
        }
    }

    @Override
    public List<Tool<?, ?>> tools() {
        return List.of(
                Tool.reading(
                        new About(
                                "read_todo_file",
                                "Read a todo file",
                                "Reads a todo file just as people edit it.",
                                "work:read"),
                        Wanted.class,
                        FileData.class,
                        (wanted, call) -> read(wanted)),
                Tool.destroying(
                        new About(
                                "write_todo_file",
                                "Write a todo file",
                                "Replaces a todo file; the tasks follow it, and a task whose line is missing is cancelled.",
                                "work:write"),
                        Replacement.class,
                        Written.class,
                        this::preview,
                        (wanted, call) -> write(wanted)));
    }

    private FileData read(Wanted wanted) {
        var project = project(wanted.project());
        TodoFileView file = files.read(project.id(), FileName.of(wanted.name()));
        return new FileData(
                file.name(), project.key(), file.revision().value(), new String(file.bytes(), StandardCharsets.UTF_8));
    }

    private String preview(Replacement wanted) {
        var project = project(wanted.project());
        var name = FileName.of(wanted.name());
        new Revision(wanted.revision()).mustBe(files.read(project.id(), name).revision());
        return "%s of %s would be replaced, and the tasks would follow. The difference:\n%s"
                .formatted(name.text(), project.key(), files.diff(project.id(), name, bytes(wanted)));
    }

    private Written write(Replacement wanted) {
        var base = Optional.of(new Revision(wanted.revision()));
        return Written.of(files.write(project(wanted.project()).id(), FileName.of(wanted.name()), base, bytes(wanted)));
    }

    private ProjectView project(@Nullable String named) {
        return named == null ? projects.standard() : projects.find(named);
    }

    private static byte[] bytes(Replacement wanted) {
        return wanted.content().getBytes(StandardCharsets.UTF_8);
    }
}
