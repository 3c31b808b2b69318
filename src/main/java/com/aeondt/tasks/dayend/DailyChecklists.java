package com.aeondt.tasks.dayend;

import com.aeondt.platform.AeonException;
import com.aeondt.platform.PageRequest;
import com.aeondt.platform.Revision;
import com.aeondt.platform.Slice;
import com.aeondt.tasks.TaskFilter;
import com.aeondt.tasks.TaskKey;
import com.aeondt.tasks.TaskSort;
import com.aeondt.tasks.TaskState;
import com.aeondt.tasks.TaskView;
import com.aeondt.tasks.Tasks;
import com.aeondt.tasks.shared.BusinessTime;
import com.aeondt.tasks.shared.Pages;
import com.aeondt.tasks.shared.Person;
import com.aeondt.tasks.standup.Standups;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The checklists for the end of the day, one per person and day. */
@Service
@Transactional
public class DailyChecklists {

    private final DailyChecklistRepository repository;
    private final Standups standups;
    private final Tasks tasks;
    private final BusinessTime time;

    DailyChecklists(DailyChecklistRepository repository, Standups standups, Tasks tasks, BusinessTime time) {
        this.repository = repository;
        this.standups = standups;
        this.tasks = tasks;
        this.time = time;
    }

    /**
     * Begins the caller's checklist.
     *
     * @param wanted its day; null for today, where the tenant is
     * @throws AeonException {@link DailyChecklistError#EXISTS} with the id of the one there is
     */
    public DailyChecklistView begin(@Nullable LocalDate wanted) {
        var day = wanted == null ? time.today() : wanted;
        if (day.isAfter(time.today())) {
            throw new AeonException(DailyChecklistError.TOO_EARLY, day + " has not come yet.");
        }
        var person = Person.current();
        repository.findByDayAndOwnerPersonId(day, person.personId()).ifPresent(existing -> {
            throw new AeonException(
                            DailyChecklistError.EXISTS, "You have begun your checklist for " + day + " already.")
                    .with("checklist", existing.id());
        });
        return repository
                .saveAndFlush(new DailyChecklist(day, person, time.now()))
                .toView();
    }

    /**
     * Newest first.
     *
     * @param day only those of this day; null for all
     */
    @Transactional(readOnly = true)
    public Slice<DailyChecklistView> list(@Nullable LocalDate day, PageRequest page) {
        var before = Pages.before(page);
        var rows = day == null
                ? repository.findByIdLessThanOrderByIdDesc(before, Pages.limit(page))
                : repository.findByDayAndIdLessThanOrderByIdDesc(day, before, Pages.limit(page));
        return Slice.of(rows, page.limit(), row -> Pages.key(row.id())).map(DailyChecklist::toView);
    }

    @Transactional(readOnly = true)
    public DailyChecklistView find(UUID id) {
        return require(id).toView();
    }

    /**
     * Ticks an item of the caller's own checklist off, or opens it again.
     *
     * @throws AeonException {@link DailyChecklistError#NOT_YOURS}
     */
    public DailyChecklistView tick(UUID id, Revision seen, DayItem item, boolean done) {
        var checklist = require(id);
        checklist.mustBe(seen);
        return repository
                .saveAndFlush(checklist.tick(item, done, Person.current(), time.now()))
                .toView();
    }

    /**
     * What a day left open.
     *
     * @param wanted the day; null for today
     */
    @Transactional(readOnly = true)
    public OpenItems open(@Nullable LocalDate wanted) {
        var day = wanted == null ? time.today() : wanted;
        var all = repository.findByDayOrderByOwnerPersonName(day);
        var names = all.stream().map(one -> one.owner().personName()).toList();
        var people = all.stream()
                .filter(one -> !one.open().isEmpty())
                .map(one -> new OpenItems.OfPerson(
                        one.owner().personName(), one.open(), silent(one.owner().personName(), day)))
                .toList();
        var missing = standups.expected(day).stream()
                .filter(name -> !names.contains(name))
                .toList();
        var done = all.stream()
                .filter(one -> one.open().isEmpty())
                .map(one -> one.owner().personName())
                .toList();
        return new OpenItems(day, people, missing, done);
    }

    private List<TaskKey> silent(String person, LocalDate day) {
        var begin = day.atStartOfDay(time.zone()).toInstant();
        var running = List.of(TaskState.WORK, TaskState.BLOCKED, TaskState.REVIEW);
        var filter = new TaskFilter(
                null, null, running, List.of(), person, null, null, null, null, null, TaskSort.CREATED, false);
        return tasks.list(filter, new PageRequest(PageRequest.MAX_LIMIT, Optional.empty())).items().stream()
                .filter(task -> task.updatedAt().isBefore(begin))
                .map(TaskView::key)
                .toList();
    }

    private DailyChecklist require(UUID id) {
        return repository
                .findById(id)
                .orElseThrow(
                        () -> new AeonException(DailyChecklistError.NOT_FOUND, "There is no checklist " + id + "."));
    }
}
