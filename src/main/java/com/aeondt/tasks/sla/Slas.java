package com.aeondt.tasks.sla;

import static java.util.stream.Collectors.toMap;

import com.aeondt.platform.PageRequest;
import com.aeondt.platform.Revision;
import com.aeondt.platform.Slice;
import com.aeondt.tasks.Priority;
import com.aeondt.tasks.SprintId;
import com.aeondt.tasks.TaskView;
import com.aeondt.tasks.Tasks;
import com.aeondt.tasks.shared.BusinessTime;
import com.aeondt.tasks.shared.Pages;
import com.aeondt.tasks.sprint.Sprints;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is promised for each priority, and which tasks do not keep it. */
@Service
@Transactional
public class Slas {

    private static final int BATCH = 500;

    private final SlaPolicyRepository repository;
    private final SlaCandidates candidates;
    private final Tasks tasks;
    private final Sprints sprints;
    private final BusinessTime time;

    Slas(SlaPolicyRepository repository, SlaCandidates candidates, Tasks tasks, Sprints sprints, BusinessTime time) {
        this.repository = repository;
        this.candidates = candidates;
        this.tasks = tasks;
        this.sprints = sprints;
        this.time = time;
    }

    /** A task with the clock it is measured by. */
    public record Measured(TaskView task, SlaClock clock) {}

    /** What is promised, most urgent first. */
    @Transactional(readOnly = true)
    public List<SlaPolicyView> policies() {
        return Arrays.stream(Priority.values()).map(this::policy).toList();
    }

    @Transactional(readOnly = true)
    public SlaPolicyView policy(Priority priority) {
        return repository
                .findByPriority(priority)
                .map(SlaPolicy::toView)
                .orElseGet(() -> new SlaPolicyView(priority, SlaTerms.standard(priority), new Revision(0)));
    }

    /** Promises something else for a priority, for open tasks as well. */
    public SlaPolicyView promise(Priority priority, Revision seen, SlaTerms terms) {
        var policy =
                repository.findByPriority(priority).orElseGet(() -> repository.saveAndFlush(new SlaPolicy(priority)));
        seen.mustBe(policy.toView().revision());
        return repository.saveAndFlush(policy.promise(terms)).toView();
    }

    /** The clock of one task; {@link SlaClock.State#NONE} without a priority. */
    @Transactional(readOnly = true)
    public SlaClock clock(TaskView task) {
        return measure(List.of(task)).getFirst().clock();
    }

    /** The clocks of these tasks, in their order. */
    @Transactional(readOnly = true)
    public List<Measured> measure(Collection<TaskView> views) {
        var terms = policies().stream().collect(toMap(SlaPolicyView::priority, SlaPolicyView::terms));
        var ends = sprintEnds(views);
        return views.stream()
                .map(task -> new Measured(task, read(task, terms, ends)))
                .toList();
    }

    /**
     * The open tasks that are at risk or late, oldest first.
     *
     * @param states {@link SlaClock.State#AT_RISK}, {@link SlaClock.State#BREACHED} or both
     */
    @Transactional(readOnly = true)
    public Slice<Measured> breaches(Collection<SlaClock.State> states, PageRequest page) {
        var found = new ArrayList<Measured>();
        var after = Pages.after(page);
        for (var batch = next(after); !batch.isEmpty() && found.size() <= page.limit(); batch = next(after)) {
            measure(batch).stream()
                    .filter(measured -> states.contains(measured.clock().state()))
                    .forEach(found::add);
            after = batch.getLast().id().value();
        }
        var rows = found.subList(0, Math.min(found.size(), page.limit() + 1));
        return Slice.of(
                rows, page.limit(), measured -> Pages.key(measured.task().id().value()));
    }

    private List<TaskView> next(UUID after) {
        return tasks.views(candidates.after(policies(), after, BATCH)).stream()
                .sorted(Comparator.comparing(TaskView::id))
                .toList();
    }

    private SlaClock read(TaskView task, Map<Priority, SlaTerms> terms, Map<SprintId, LocalDate> sprintEnds) {
        var priority = task.details().priority();
        var since = Optional.ofNullable(task.prioritySince()).orElse(task.createdAt());
        var term = priority == null ? SlaTerms.standard(Priority.P3) : Objects.requireNonNull(terms.get(priority));
        return SlaClock.read(
                term,
                since,
                task.completedAt(),
                task.sprint() == null ? null : sprintEnds.get(task.sprint()),
                time.calendar(),
                time.now());
    }

    private Map<SprintId, LocalDate> sprintEnds(Collection<TaskView> views) {
        var ids = views.stream()
                .map(TaskView::sprint)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return ids.isEmpty()
                ? Map.of()
                : sprints.views(ids).stream()
                        .collect(toMap(
                                sprint -> sprint.id(), sprint -> sprint.plan().endsOn()));
    }
}
