package com.aeondt.tasks.files;

import com.aeondt.platform.AeonException;
import com.aeondt.platform.PlatformError;
import com.aeondt.platform.Revision;
import com.aeondt.tasks.project.ProjectId;
import com.aeondt.tasks.todofile.Finding;
import com.aeondt.tasks.todofile.Formatter;
import com.aeondt.tasks.todofile.TodoDocument;
import com.aeondt.tasks.todofile.Utf8;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;

/**
 * The todo files of a project: views of its tasks that people write too. Writing one changes the tasks in the same
 * transaction; reading one first writes the lines of tasks that were changed elsewhere. What takes long with a large file
 * happens with no transaction open.
 */
@Service
public class TodoFiles {

    private final TodoFileRepository repository;
    private final FilesUpToDate upToDate;
    private final FileWriter writer;

    TodoFiles(TodoFileRepository repository, FilesUpToDate upToDate, FileWriter writer) {
        this.repository = repository;
        this.upToDate = upToDate;
        this.writer = writer;
    }

    /** The files that the project has, by name. */
    public List<TodoFileView> list(ProjectId project) {
        upToDate.bring(project);
        return repository.findByProjectIdOrderByName(project.value()).stream()
                .map(TodoFile::toView)
                .toList();
    }

    /**
     * A file.
     *
     * @throws AeonException {@link TodoFileError#NOT_FOUND} when nobody has written it and no task has its line there
     */
    public TodoFileView read(ProjectId project, FileName name) {
        upToDate.bring(project);
        return repository
                .findByProjectIdAndName(project.value(), name.text())
                .orElseThrow(() -> notFound(name))
                .toView();
    }

    /**
     * Takes a version of a file that somebody wrote and makes the tasks follow it.
     *
     * @param base the revision it was made from; empty when there must be no such file yet
     * @throws AeonException {@link PlatformError#STALE} when the file is another one by now, {@link TodoFileError#NOT_UTF8}
     *     with the offset
     */
    public WrittenFile write(ProjectId project, FileName name, Optional<Revision> base, byte[] bytes) {
        var after = parse(bytes);
        upToDate.bring(project, Set.of());
        return writer.write(project, name, base.orElse(null), after, bytes);
    }

    /** The file with its entries in plain form; nothing is written. */
    public String format(byte[] bytes) {
        return Formatter.format(parse(bytes));
    }

    /** What is wrong with a file; nothing is written. */
    public List<Finding> validate(FileName name, byte[] bytes) {
        return parse(bytes).findings();
    }

    /** What writing a text would change in a file, as a unified diff; empty when nothing. */
    public String diff(ProjectId project, FileName name, byte[] bytes) {
        var now = read(project, name);
        return UnifiedDiff.of(
                name.text(),
                new String(now.bytes(), StandardCharsets.UTF_8),
                parse(bytes).text());
    }

    private static TodoDocument parse(byte[] bytes) {
        try {
            return TodoDocument.parse(bytes);
        } catch (Utf8.InvalidUtf8Exception e) {
            throw new AeonException(
                            TodoFileError.NOT_UTF8, "The byte at offset " + e.offset() + " does not fit UTF-8.", e)
                    .with("offset", e.offset());
        }
    }

    private static AeonException notFound(FileName name) {
        return new AeonException(TodoFileError.NOT_FOUND, "There is no " + name.text() + " yet.")
                .with("name", name.text());
    }
}
