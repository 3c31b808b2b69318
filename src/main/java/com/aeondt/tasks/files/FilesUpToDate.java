package com.aeondt.tasks.files;

import com.aeondt.tasks.project.ProjectId;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes the lines of changed tasks into a project's files. Reading and writing are a short transaction each; the lines are
 * worked out between the two, with no transaction open, however many there are. Whoever finds that somebody wrote in
 * between begins again, and after some attempts does it all in one transaction, behind the lock.
 */
@Component
class FilesUpToDate {

    private static final Logger log = LoggerFactory.getLogger(FilesUpToDate.class);
    private static final int ATTEMPTS = 5;

    private final TodoFileRepository repository;
    private final Folding folding;
    private final ProjectLock lock;
    private final TransactionTemplate reading;
    private final TransactionTemplate writing;

    FilesUpToDate(
            TodoFileRepository repository, Folding folding, ProjectLock lock, PlatformTransactionManager transactions) {
        this.repository = repository;
        this.folding = folding;
        this.lock = lock;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
        this.writing = new TransactionTemplate(transactions);
    }

    private record Seen(Desk desk, ChangedTasks changed) {}

    /** Files that are not there yet are begun. */
    void bring(ProjectId project) {
        bring(project, EnumSet.allOf(FileName.class));
    }

    /**
     * Inside a transaction it becomes a part of that.
     *
     * @param mayBegin the files that may be begun
     */
    void bring(ProjectId project, Set<FileName> mayBegin) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            inOne(project, mayBegin);
            return;
        }
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            if (apart(project, mayBegin)) {
                return;
            }
        }
        log.info("The files of project {} change all the time; their lines are written behind the lock", project);
        writing.executeWithoutResult(status -> inOne(project, mayBegin));
    }

    /** Whether nothing is left to do that was there when it began. */
    private boolean apart(ProjectId project, Set<FileName> mayBegin) {
        var seen = reading.execute(status -> seen(project));
        if (seen.isEmpty()) {
            return true;
        }
        var changed = seen.get().changed();
        var outcome = new Fold(seen.get().desk(), changed, mayBegin).run();
        boolean written = Boolean.TRUE.equals(writing.execute(status -> {
            lock.take(project);
            var desk = lock.desk(project, repository);
            boolean same = desk.sameAs(seen.get().desk()) && folding.write(desk, changed, outcome);
            if (!same) {
                status.setRollbackOnly();
            }
            return same;
        }));
        int notes = changed.notes().stream().mapToInt(note -> note.ids().size()).sum();
        return written && notes < Folding.MOST_NOTES;
    }

    private Optional<Seen> seen(ProjectId project) {
        return folding.needed(project)
                ? Optional.of(new Seen(lock.desk(project, repository), folding.changed(project)))
                : Optional.empty();
    }

    private void inOne(ProjectId project, Set<FileName> mayBegin) {
        if (folding.needed(project)) {
            lock.take(project);
            folding.fold(lock.desk(project, repository), mayBegin);
        }
    }
}
