package com.aeondt.tasks.template;

import com.aeondt.platform.AeonException;
import com.aeondt.platform.PageRequest;
import com.aeondt.platform.Revision;
import com.aeondt.platform.Slice;
import com.aeondt.tasks.TaskId;
import com.aeondt.tasks.TaskView;
import com.aeondt.tasks.Tasks;
import com.aeondt.tasks.files.QuickAdd;
import com.aeondt.tasks.shared.BusinessTime;
import com.aeondt.tasks.shared.Pages;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The task templates of a tenant, and the tasks that their recurrences make. */
@Service
@Transactional
public class Templates {

    private final TemplateRepository repository;
    private final QuickAdd quickAdd;
    private final Tasks tasks;
    private final BusinessTime time;

    Templates(TemplateRepository repository, QuickAdd quickAdd, Tasks tasks, BusinessTime time) {
        this.repository = repository;
        this.quickAdd = quickAdd;
        this.tasks = tasks;
        this.time = time;
    }

    /**
     * Writes a template.
     *
     * @param entry one entry, as todo files have them; an id in it is left out of the tasks
     * @param recurrence when the server makes a task of it; null for never
     */
    public TemplateView write(String name, String entry, @Nullable Recurrence recurrence) {
        if (repository.existsByName(name)) {
            throw new AeonException(TemplateError.NAME_TAKEN, "There is a template '" + name + "' already.");
        }
        quickAdd.check(entry);
        return repository
                .saveAndFlush(new Template(name, entry, recurrence, time.today()))
                .toView();
    }

    /** Oldest first. */
    @Transactional(readOnly = true)
    public Slice<TemplateView> list(PageRequest page) {
        var rows = repository.findByIdGreaterThanOrderById(Pages.after(page), Pages.limit(page)).stream()
                .map(Template::toView)
                .toList();
        return Slice.of(rows, page.limit(), template -> Pages.key(template.id()));
    }

    /** Makes a task of it now. */
    public TaskView instantiate(UUID id) {
        var template = require(id);
        var task = quickAdd.addFresh(template.entry());
        repository.save(template.instantiated(task.id()));
        return task;
    }

    public void delete(UUID id, Revision seen) {
        var template = require(id);
        seen.mustBe(template.toView().revision());
        repository.delete(repository.save(template.away()));
    }

    /**
     * Makes the task of one recurrence that is due, in one transaction with the mark that it was made. A task that the
     * recurrence made before and that is still open gives way: those that wait for it wait for the new one.
     *
     * @return whether there was one
     */
    public boolean recur() {
        var due = repository.findFirstByNextOnLessThanEqualOrderByNextOnAscIdAsc(time.today());
        due.filter(template -> template.dueOn(time.today())).ifPresent(template -> {
            var task = quickAdd.addFresh(template.entry());
            template.lastTask().ifPresent(previous -> giveWay(previous, task));
            repository.saveAndFlush(template.recurred(task.id(), time.today()));
        });
        return due.isPresent();
    }

    private void giveWay(TaskId previous, TaskView fresh) {
        if (tasks.find(previous.toString()).state().open()) {
            for (var waiting : tasks.waitingFor(previous)) {
                var without = tasks.removeDependency(waiting.id(), waiting.revision(), previous);
                tasks.addDependency(waiting.id(), without.revision(), new Tasks.Dependency(fresh.id(), "recurred"));
            }
            tasks.cancel(previous, "Recurred as " + fresh.key() + ".");
        }
    }

    private Template require(UUID id) {
        return repository
                .findById(id)
                .orElseThrow(() -> new AeonException(TemplateError.NOT_FOUND, "There is no template " + id + "."));
    }
}
