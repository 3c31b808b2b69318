package com.aeondt.tasks.files;

import com.aeondt.platform.AeonException;
import com.aeondt.platform.PageRequest;
import com.aeondt.platform.PlatformError;
import com.aeondt.platform.Revision;
import com.aeondt.platform.Slice;
import com.aeondt.tasks.project.ProjectId;
import com.aeondt.tasks.todofile.Finding;
import com.aeondt.tasks.todofile.Formatter;
import com.aeondt.tasks.todofile.Statistics;
import com.aeondt.tasks.todofile.TodoDocument;
import com.aeondt.tasks.todofile.Utf8;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
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
    private final TodoConflicts conflicts;
    private final ProjectLock lock;

    TodoFiles(
            TodoFileRepository repository,
            LineImport lines,
            Folding folding,
            TodoConflicts conflicts,
            ProjectLock lock) {
        this.repository = repository;
        this.lines = lines;
        this.folding = folding;
        this.conflicts = conflicts;
        this.lock = lock;
    }

    /** The files that the project has, by name. */
    public List<TodoFileView> list(ProjectId project) {
        return current(project).stream().map(TodoFile::toView).toList();
    }

    /**
     * A file.
     *
     * @throws AeonException {@link TodoFileError#NOT_FOUND} when nobody has written it and no task has its line there
     */
    public TodoFileView read(ProjectId project, FileName name) {
        bringUpToDate(project);
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
        var desk = desk(project);
        folding.fold(desk, Set.of());
        check(desk.file(name), base);
        boolean begun = desk.file(name).isEmpty();
        return write(desk, name, after, bytes, begun, Set.of());
    }

    /**
     * Makes the tasks follow another version of a file, whatever it was before: the caller has merged them.
     *
     * @param elsewhere the ids of lines that are on their way to another file and must not be taken for deleted
     */
    WrittenFile accept(Desk desk, FileName name, String text, Set<String> elsewhere) {
        boolean begun = desk.file(name).isEmpty();
        return write(desk, name, TodoDocument.parse(text), Utf8.encode(text), begun, elsewhere);
    }

    private WrittenFile write(
            Desk desk, FileName name, TodoDocument after, byte[] bytes, boolean begun, Set<String> elsewhere) {
        if (!begun && Arrays.equals(desk.file(name).orElseThrow().bytes(), bytes)) {
            return new WrittenFile(desk.file(name).orElseThrow().toView(), false, true, List.of(), after.findings());
        }
        var imported = lines.run(desk, name, after, elsewhere);
        desk.write(name, counted(desk, after, imported.text()));
        folding.fold(desk, EnumSet.noneOf(FileName.class));
        var stored = desk.file(name).orElseThrow();
        var findings = new ArrayList<Finding>(after.findings());
        findings.addAll(imported.findings());
        findings.sort(Comparator.comparingInt(Finding::line).thenComparingInt(Finding::column));
        return new WrittenFile(
                stored.toView(), begun, Arrays.equals(stored.bytes(), bytes), imported.created(), findings);
    }

    /** The numbers of statistics blocks are right whenever the server writes; a text stored as it was sent keeps its bytes. */
    private static String counted(Desk desk, TodoDocument sent, String text) {
        return text.equals(sent.text()) ? text : Statistics.recompute(text, desk.today());
    }

    /** The file with its entries in plain form; nothing is written. */
    @Transactional(readOnly = true)
    public String format(byte[] bytes) {
        return Formatter.format(parse(bytes));
    }

    /** What is wrong with a file; nothing is written. */
    @Transactional(readOnly = true)
    public List<Finding> validate(FileName name, byte[] bytes) {
        return parse(bytes).findings();
    }

    /** The open conflicts of the project, and on demand those that were resolved. */
    @Transactional(readOnly = true)
    public Slice<TodoConflictView> conflicts(ProjectId project, boolean resolvedToo, PageRequest page) {
        return conflicts.list(project, resolvedToo, page);
    }

    /**
     * A conflict.
     *
     * @throws AeonException {@link TodoFileError#CONFLICT_NOT_FOUND}
     */
    @Transactional(readOnly = true)
    public TodoConflictView conflict(UUID id) {
        return conflicts.find(id).toView();
    }

    /** What writing a text would change in a file, as a unified diff; empty when nothing. */
    public String diff(ProjectId project, FileName name, byte[] bytes) {
        var now = read(project, name);
        return UnifiedDiff.of(
                name.text(),
                new String(now.bytes(), StandardCharsets.UTF_8),
                parse(bytes).text());
    }

    private List<TodoFile> current(ProjectId project) {
        bringUpToDate(project);
        return repository.findByProjectIdOrderByName(project.value());
    }

    private void bringUpToDate(ProjectId project) {
        if (folding.needed(project)) {
            upToDate(project);
        }
    }

    /** The project's files, locked, with the lines of all tasks that were changed. */
    Desk upToDate(ProjectId project) {
        var desk = desk(project);
        folding.fold(desk, EnumSet.allOf(FileName.class));
        return desk;
    }

    /** The project's files, locked: their writers take turns. */
    Desk desk(ProjectId project) {
        lock.take(project);
        return lock.desk(project, repository);
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
