package com.aeondt.tasks.retro;

import com.aeondt.platform.AeonException;
import com.aeondt.platform.PageRequest;
import com.aeondt.platform.Slice;
import com.aeondt.tasks.NewTask;
import com.aeondt.tasks.SprintId;
import com.aeondt.tasks.TaskKey;
import com.aeondt.tasks.TaskView;
import com.aeondt.tasks.Tasks;
import com.aeondt.tasks.project.ProjectId;
import com.aeondt.tasks.shared.BusinessTime;
import com.aeondt.tasks.shared.Pages;
import com.aeondt.tasks.shared.Person;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The retrospectives of a tenant. */
@Service
@Transactional
public class Retrospectives {

    private final RetrospectiveRepository repository;
    private final RetroItemRepository items;
    private final Tasks tasks;
    private final BusinessTime time;

    Retrospectives(RetrospectiveRepository repository, RetroItemRepository items, Tasks tasks, BusinessTime time) {
        this.repository = repository;
        this.items = items;
        this.tasks = tasks;
        this.time = time;
    }

    /**
     * Opens a retrospective, of a sprint or of anything.
     *
     * @throws AeonException {@link RetroError#SPRINT_UNKNOWN}
     */
    public RetroView open(String name, @Nullable SprintId sprint) {
        if (sprint != null && repository.projectOf(sprint.value()).isEmpty()) {
            throw new AeonException(RetroError.SPRINT_UNKNOWN, "There is no sprint " + sprint + ".")
                    .with("sprint", sprint);
        }
        return repository
                .saveAndFlush(new Retrospective(name, sprint, time.now()))
                .toView(List.of());
    }

    /** Newest first. */
    @Transactional(readOnly = true)
    public Slice<RetroView> list(PageRequest page) {
        var rows = repository.findByIdLessThanOrderByIdDesc(Pages.before(page), Pages.limit(page));
        return Slice.of(rows, page.limit(), retrospective -> Pages.key(retrospective.id()))
                .map(this::view);
    }

    @Transactional(readOnly = true)
    public RetroView find(UUID id) {
        return view(require(id));
    }

    /** The current caller says something. */
    public RetroView add(UUID id, RetroKind kind, String text) {
        var retrospective = require(id);
        items.saveAndFlush(new RetroItem(id, kind, text, Person.current()));
        return view(retrospective);
    }

    /** The current caller gives an item their vote, or takes it back. */
    public RetroView vote(UUID id, UUID item) {
        items.saveAndFlush(requireItem(id, item).vote(Person.current().personId()));
        return find(id);
    }

    /** Makes a task of an item, in the project of the sprint that is looked back at. */
    public TaskView promote(UUID id, UUID item) {
        return promote(require(id), requireItem(id, item));
    }

    /** Makes tasks of all that is to be done after a sprint and is no task yet. */
    public List<TaskKey> promoteActions(SprintId sprint) {
        return repository.findBySprintIdOrderById(sprint.value()).stream()
                .flatMap(retrospective -> items.findByRetrospectiveIdOrderById(retrospective.id()).stream()
                        .filter(RetroItem::isOpenAction)
                        .map(action -> promote(retrospective, action).key()))
                .toList();
    }

    private TaskView promote(Retrospective retrospective, RetroItem item) {
        item.mustNotBePromoted();
        var project = Optional.ofNullable(retrospective.sprint())
                .flatMap(repository::projectOf)
                .map(ProjectId::new)
                .orElse(null);
        var task = tasks.plan(new NewTask(project, null, Improvement.of(item.text()), List.of()));
        items.save(item.promote(task));
        return task;
    }

    private RetroView view(Retrospective retrospective) {
        return retrospective.toView(items.findByRetrospectiveIdOrderById(retrospective.id()));
    }

    private Retrospective require(UUID id) {
        return repository
                .findById(id)
                .orElseThrow(() -> new AeonException(RetroError.NOT_FOUND, "There is no retrospective " + id + "."));
    }

    private RetroItem requireItem(UUID id, UUID item) {
        return items.findById(item)
                .filter(found -> found.belongsTo(id))
                .orElseThrow(() ->
                        new AeonException(RetroError.ITEM_NOT_FOUND, "The retrospective has no item " + item + "."));
    }
}
