package com.aeondt.tasks.files;

import com.aeondt.platform.AeonException;
import com.aeondt.platform.PlatformError;
import com.aeondt.platform.Revision;
import com.aeondt.tasks.project.ProjectView;
import com.aeondt.tasks.todofile.Finding;
import com.aeondt.tasks.todofile.TodoDocument;
import com.aeondt.tasks.todofile.Utf8;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The todo files of a project: views of its tasks that people write too. Writing one changes the tasks in the same
 * transaction; reading one first writes the lines of tasks that were changed elsewhere.
 */
@Service
@Transactional
public class TodoFiles {

    private final TodoFileRepository repository;
    private final LineImport lines;
    private final Folding folding;
    private final JdbcClient jdbc;
    private final Clock clock;

    TodoFiles(TodoFileRepository repository, LineImport lines, Folding folding, JdbcClient jdbc, Clock clock) {
        this.repository = repository;
        this.lines = lines;
        this.folding = folding;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The files that the project has, by name. */
    public List<TodoFileView> list(ProjectView project) {
        return upToDate(project, EnumSet.allOf(FileName.class)).stream()
                .map(TodoFile::toView)
                .toList();
    }

    /**
     * A file.
     *
     * @throws AeonException {@link TodoFileError#NOT_FOUND} when nobody has written it and no task has its line there
     */
    public TodoFileView read(ProjectView project, FileName name) {
        return upToDate(project, EnumSet.allOf(FileName.class)).stream()
                .filter(file -> file.name() == name)
                .findFirst()
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
    public WrittenFile write(ProjectView project, FileName name, Optional<Revision> base, byte[] bytes) {
        var after = parse(bytes);
        var desk = desk(project);
        folding.fold(desk, Set.of());
        check(desk.file(name), base);
        boolean begun = desk.file(name).isEmpty();
        return write(desk, name, after, bytes, begun);
    }

    /** Makes the tasks follow another version of a file, whatever it was before: the caller has merged them. */
    WrittenFile accept(Desk desk, FileName name, String text) {
        return write(
                desk,
                name,
                TodoDocument.parse(text),
                Utf8.encode(text),
                desk.file(name).isEmpty());
    }

    private WrittenFile write(Desk desk, FileName name, TodoDocument after, byte[] bytes, boolean begun) {
        if (!begun && Arrays.equals(desk.file(name).orElseThrow().bytes(), bytes)) {
            return new WrittenFile(desk.file(name).orElseThrow().toView(), false, true, List.of(), after.findings());
        }
        var imported = lines.run(desk, name, after);
        desk.write(name, imported.text());
        folding.fold(desk, EnumSet.noneOf(FileName.class));
        var stored = desk.file(name).orElseThrow();
        var findings = new ArrayList<Finding>(after.findings());
        findings.addAll(imported.findings());
        findings.sort(Comparator.comparingInt(Finding::line).thenComparingInt(Finding::column));
        return new WrittenFile(
                stored.toView(), begun, Arrays.equals(stored.bytes(), bytes), imported.created(), findings);
    }

    /** What is wrong with a file; nothing is written. */
    @Transactional(readOnly = true)
    public List<Finding> validate(FileName name, byte[] bytes) {
        return parse(bytes).findings();
    }

    private List<TodoFile> upToDate(ProjectView project, Set<FileName> mayBegin) {
        var desk = new Desk(project, repository, clock.instant().truncatedTo(ChronoUnit.MICROS));
        if (folding.needed(desk)) {
            var locked = desk(project);
            folding.fold(locked, mayBegin);
        }
        return repository.findByProjectIdOrderByName(project.id().value());
    }

    /** Writers of a project's files take turns. */
    Desk desk(ProjectView project) {
        jdbc.sql("select 1 from pg_advisory_xact_lock(hashtextextended(:name, 0))")
                .param("name", "tasks.todo-files:" + project.id())
                .query()
                .listOfRows();
        return new Desk(project, repository, clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    private static void check(Optional<TodoFile> file, Optional<Revision> base) {
        if (base.isPresent() && file.isEmpty()) {
            throw new AeonException(
                    PlatformError.STALE, "There is no such file yet. Send If-None-Match: * to write it.");
        }
        if (base.isEmpty() && file.isPresent()) {
            throw new AeonException(
                            PlatformError.STALE, "The file is there already. Read it and send its ETag as If-Match.")
                    .with("currentEtag", file.get().revision().etag());
        }
        base.ifPresent(seen -> seen.mustBe(file.orElseThrow().revision()));
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
