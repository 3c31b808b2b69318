package com.aeondt.tasks.discussion;

import com.aeondt.platform.AeonException;
import com.aeondt.platform.PageRequest;
import com.aeondt.platform.Revision;
import com.aeondt.platform.Slice;
import com.aeondt.tasks.TaskId;
import com.aeondt.tasks.shared.Pages;
import com.aeondt.tasks.shared.Person;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The hours people worked on tasks. A wrong entry is removed and written again. */
@Service
@Transactional
public class WorkLogs {

    private final WorkLogRepository repository;
    private final Clock clock;

    WorkLogs(WorkLogRepository repository, Clock clock) {
        this.repository = repository;
        this.clock = clock;
    }

    /** The current caller worked on the task. */
    public WorkLogView add(TaskId task, LocalDate workDate, BigDecimal hours, @Nullable String note) {
        return repository
                .saveAndFlush(new WorkLog(task, Person.current(), workDate, hours, note, clock.instant()))
                .toView();
    }

    /** In the order they were written down. */
    @Transactional(readOnly = true)
    public Slice<WorkLogView> list(TaskId task, PageRequest page) {
        var rows =
                repository
                        .findByTaskIdAndIdGreaterThanOrderById(task.value(), Pages.after(page), Pages.limit(page))
                        .stream()
                        .map(WorkLog::toView)
                        .toList();
        return Slice.of(rows, page.limit(), entry -> Pages.key(entry.id()));
    }

    /** Removes an entry. */
    public void remove(TaskId task, UUID id, Revision seen) {
        var entry = repository
                .findById(id)
                .filter(found -> found.isAbout(task))
                .orElseThrow(() ->
                        new AeonException(DiscussionError.WORK_LOG_NOT_FOUND, "The task has no work log " + id + "."));
        seen.mustBe(entry.toView().revision());
        repository.delete(entry);
    }
}
