package com.aeondt.tasks.retro;

import com.aeondt.platform.AeonException;
import com.aeondt.platform.PageRequest;
import com.aeondt.platform.Slice;
import com.aeondt.tasks.NewTask;
import com.aeondt.tasks.SprintId;
import com.aeondt.tasks.TaskDetails;
import com.aeondt.tasks.TaskView;
import com.aeondt.tasks.Tasks;
import com.aeondt.tasks.shared.BusinessTime;
import com.aeondt.tasks.shared.Pages;
import com.aeondt.tasks.shared.Person;
import java.util.List;
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

    /** Opens a retrospective, of a sprint or of anything. */
    public RetroView open(String name, @Nullable SprintId sprint) {
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

    /** Makes a task of an item. */
    public TaskView promote(UUID id, UUID item) {
        var promoted = requireItem(id, item);
        promoted.mustNotBePromoted();
        var details = TaskDetails.titled(promoted.text().lines().findFirst().orElse(promoted.text()))
                .withTags(List.of("improvement"));
        var task = tasks.plan(NewTask.of(details));
        items.save(promoted.promote(task));
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
