package com.aeondt.tasks.sprint;

import com.aeondt.platform.AeonException;
import com.aeondt.platform.PageRequest;
import com.aeondt.platform.Slice;
import com.aeondt.tasks.SprintId;
import com.aeondt.tasks.shared.BusinessTime;
import com.aeondt.tasks.shared.Pages;
import com.aeondt.tasks.shared.Person;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The mid-sprint syncs of sprints. */
@Service
@Transactional
public class SprintSyncs {

    private final SprintSyncRepository repository;
    private final Sprints sprints;
    private final BusinessTime time;

    SprintSyncs(SprintSyncRepository repository, Sprints sprints, BusinessTime time) {
        this.repository = repository;
        this.sprints = sprints;
        this.time = time;
    }

    /**
     * Writes down what was said, with where the sprint stands now.
     *
     * @throws AeonException {@link SprintError#NOT_ACTIVE}
     */
    public SprintSyncView hold(SprintId sprint, SyncNotes notes) {
        if (sprints.find(sprint).state() != SprintState.ACTIVE) {
            throw new AeonException(SprintError.NOT_ACTIVE, "Only a running sprint is looked at.");
        }
        return repository
                .saveAndFlush(new SprintSync(sprint, Person.current(), notes, sprints.metrics(sprint), time.now()))
                .toView();
    }

    /** Oldest first. */
    @Transactional(readOnly = true)
    public Slice<SprintSyncView> list(SprintId sprint, PageRequest page) {
        sprints.find(sprint);
        var rows =
                repository
                        .findBySprintIdAndIdGreaterThanOrderById(sprint.value(), Pages.after(page), Pages.limit(page))
                        .stream()
                        .map(SprintSync::toView)
                        .toList();
        return Slice.of(rows, page.limit(), sync -> Pages.key(sync.id()));
    }
}
