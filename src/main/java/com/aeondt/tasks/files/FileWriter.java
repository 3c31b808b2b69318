package com.aeondt.tasks.files;

import com.aeondt.platform.AeonException;
import com.aeondt.platform.PlatformError;
import com.aeondt.platform.Revision;
import com.aeondt.tasks.project.ProjectId;
import com.aeondt.tasks.todofile.Finding;
import com.aeondt.tasks.todofile.Statistics;
import com.aeondt.tasks.todofile.TodoDocument;
import com.aeondt.tasks.todofile.Utf8;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Stores versions of files, behind the project's lock, and makes the tasks follow in the same transaction. */
@Component
@Transactional
class FileWriter {

    private final TodoFileRepository repository;
    private final LineImport lines;
    private final Folding folding;
    private final ProjectLock lock;

    FileWriter(TodoFileRepository repository, LineImport lines, Folding folding, ProjectLock lock) {
        this.repository = repository;
        this.lines = lines;
        this.folding = folding;
        this.lock = lock;
    }

    /**
     * Takes a version that somebody wrote.
     *
     * @param base the revision it was made from; null when there must be no such file yet
     * @param bytes what {@code after} was read from
     * @throws AeonException {@link PlatformError#STALE} when the file is another one by now
     */
    WrittenFile write(ProjectId project, FileName name, @Nullable Revision base, TodoDocument after, byte[] bytes) {
        var desk = desk(project);
        folding.fold(desk, Set.of());
        check(desk.file(name), Optional.ofNullable(base));
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
            return new WrittenFile(
                    desk.file(name).orElseThrow().toView(), false, true, List.of(), List.of(), after.findings());
        }
        var imported = lines.run(desk, name, after, elsewhere);
        desk.write(name, counted(desk, after, imported.text()));
        folding.fold(desk, EnumSet.noneOf(FileName.class));
        var stored = desk.file(name).orElseThrow();
        var findings = new ArrayList<Finding>(after.findings());
        findings.addAll(imported.findings());
        findings.sort(Comparator.comparingInt(Finding::line).thenComparingInt(Finding::column));
        return new WrittenFile(
                stored.toView(),
                begun,
                Arrays.equals(stored.bytes(), bytes),
                imported.created(),
                imported.cancelled(),
                findings);
    }

    /** The numbers of statistics blocks are right whenever the server writes; a text stored as it was sent keeps its bytes. */
    private static String counted(Desk desk, TodoDocument sent, String text) {
        return text.equals(sent.text()) ? text : Statistics.recompute(text, desk.today());
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
}
