package com.aeondt.tasks.exchange;

import com.aeondt.platform.PageRequest;
import com.aeondt.tasks.TaskDetails;
import com.aeondt.tasks.TaskFilter;
import com.aeondt.tasks.TaskView;
import com.aeondt.tasks.Tasks;
import com.aeondt.tasks.shared.BusinessTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes tasks in the formats of other tools. */
@Service
@Transactional(readOnly = true)
public class TaskExports {

    private final Tasks tasks;
    private final BusinessTime time;

    TaskExports(Tasks tasks, BusinessTime time) {
        this.tasks = tasks;
        this.time = time;
    }

    /**
     * A text for another tool.
     *
     * @param losses in how many tasks a part could not be written, by the part's name
     */
    public record Export(String text, Map<String, Integer> losses) {}

    /** The tasks that a filter lets through. */
    public Export write(ExchangeFormat format, TaskFilter filter) {
        var all = new ArrayList<ForeignTask>();
        var page = new PageRequest(PageRequest.MAX_LIMIT, Optional.empty());
        while (true) {
            var slice = tasks.list(filter, page);
            slice.items().forEach(task -> all.add(foreign(task)));
            if (slice.next().isEmpty()) {
                return write(format, all);
            }
            page = new PageRequest(PageRequest.MAX_LIMIT, slice.next());
        }
    }

    /**
     * Writes a text of one format in another one; no task is looked at or changed.
     *
     * @throws com.aeondt.platform.AeonException when the text is not of the first format
     */
    public Export convert(ExchangeFormat from, ExchangeFormat to, byte[] bytes) {
        return write(
                to,
                from.in(time.zone()).read(TaskImports.text(bytes)).lines().stream()
                        .map(Reading.Line::task)
                        .filter(Objects::nonNull)
                        .toList());
    }

    private Export write(ExchangeFormat format, List<ForeignTask> list) {
        var losses = new Losses();
        return new Export(format.in(time.zone()).write(list, losses), losses.counts());
    }

    private ForeignTask foreign(TaskView task) {
        return new ForeignTask(
                task.key().value(),
                task.details(),
                task.state(),
                day(task.details(), ForeignTask.CREATED, task.createdAt()),
                task.completedAt() == null ? null : day(task.details(), ForeignTask.COMPLETED, task.completedAt()),
                task.dependencies().stream()
                        .map(dependency -> dependency.key().value())
                        .toList());
    }

    /** The day that the task had where it comes from, or that of here. */
    private LocalDate day(TaskDetails details, String field, Instant here) {
        return details.extra().stream()
                .filter(extra -> extra.name().equals(field))
                .map(extra -> parse(extra.value()))
                .filter(Objects::nonNull)
                .findFirst()
                .orElseGet(() -> time.dayOf(here));
    }

    private static @Nullable LocalDate parse(String text) {
        try {
            return LocalDate.parse(text);
        } catch (java.time.DateTimeException e) {
            return null;
        }
    }
}
