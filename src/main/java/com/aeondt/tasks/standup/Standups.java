package com.aeondt.tasks.standup;

import com.aeondt.platform.AeonException;
import com.aeondt.platform.PageRequest;
import com.aeondt.platform.Slice;
import com.aeondt.tasks.TaskKey;
import com.aeondt.tasks.TaskView;
import com.aeondt.tasks.shared.BusinessTime;
import com.aeondt.tasks.shared.Pages;
import com.aeondt.tasks.shared.Person;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The standups of a tenant, one a day. */
@Service
@Transactional
public class Standups {

    private final StandupRepository repository;
    private final StandupEntryRepository entries;
    private final StandupBlockers blockers;
    private final BusinessTime time;

    Standups(
            StandupRepository repository, StandupEntryRepository entries, StandupBlockers blockers, BusinessTime time) {
        this.repository = repository;
        this.entries = entries;
        this.blockers = blockers;
        this.time = time;
    }

    /**
     * Opens the standup of a day.
     *
     * @param until the time of day, in the tenant's zone, until which answers are in time
     * @param expected the names of those who are to answer
     * @throws AeonException {@link StandupError#EXISTS}
     */
    public StandupView open(LocalDate day, LocalTime until, List<String> expected) {
        repository.findByDay(day).ifPresent(existing -> {
            throw new AeonException(StandupError.EXISTS, day + " has its standup already.")
                    .with("standup", existing.id());
        });
        var dueAt = day.atTime(until).atZone(time.zone()).toInstant();
        return view(repository.saveAndFlush(new Standup(day, dueAt, expected)));
    }

    /** Newest first. */
    @Transactional(readOnly = true)
    public Slice<StandupView> list(PageRequest page) {
        var rows = repository.findByIdLessThanOrderByIdDesc(Pages.before(page), Pages.limit(page));
        var answers = entries
                .findByStandupIdInOrderById(rows.stream().map(Standup::id).toList())
                .stream()
                .collect(Collectors.groupingBy(StandupEntry::standup));
        return Slice.of(rows, page.limit(), standup -> Pages.key(standup.id()))
                .map(standup -> standup.toView(answers.getOrDefault(standup.id(), List.of())));
    }

    /** The names of those who are to answer on a day; nobody when it has no standup. */
    @Transactional(readOnly = true)
    public List<String> expected(LocalDate day) {
        return repository.findByDay(day).map(Standup::expected).orElse(List.of());
    }

    @Transactional(readOnly = true)
    public StandupView find(UUID id) {
        return view(require(id));
    }

    /** The current caller answers, or answers anew; blockers become those of the tasks they name. */
    public StandupView answer(UUID id, StandupAnswers answers) {
        var standup = require(id);
        var person = Person.current();
        var entry = entries.findByStandupIdAndAuthorPersonId(id, person.personId())
                .map(present -> present.rewrite(answers))
                .orElseGet(() -> new StandupEntry(id, person, answers, time.now()));
        entries.saveAndFlush(entry);
        if (answers.blockers() != null) {
            blockers.apply(answers.blockers());
        }
        return view(repository.saveAndFlush(standup.answered(entry)));
    }

    /** Keeps the summary of a standup, in place of the one before; null for none. */
    public StandupView summarise(UUID id, @Nullable String summary) {
        return view(repository.saveAndFlush(require(id).summarise(summary)));
    }

    /** The tasks that what stands in the way names. */
    @Transactional(readOnly = true)
    public List<TaskKey> blocked(String text) {
        return blockers.named(text).stream().map(TaskView::key).sorted().toList();
    }

    /** Reads the text template. */
    public static StandupAnswers read(String text) {
        return StandupAnswers.parse(text)
                .orElseThrow(() -> new AeonException(
                        StandupError.UNREADABLE, "Say what you did yesterday and what you do today."));
    }

    private StandupView view(Standup standup) {
        return standup.toView(entries.findByStandupIdInOrderById(List.of(standup.id())));
    }

    private Standup require(UUID id) {
        return repository
                .findById(id)
                .orElseThrow(() -> new AeonException(StandupError.NOT_FOUND, "There is no standup " + id + "."));
    }
}
