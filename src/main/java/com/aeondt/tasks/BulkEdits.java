package com.aeondt.tasks;

import com.aeondt.platform.AeonException;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes many tasks in one transaction, as they are now, whoever has changed them before. What can be refused is found out
 * before anything of that task is written, so a refused task does not take the others with it.
 */
@Service
@Transactional
public class BulkEdits {

    private final TaskRepository repository;
    private final TaskSteps steps;
    private final EntityManager entities;

    BulkEdits(TaskRepository repository, TaskSteps steps, EntityManager entities) {
        this.repository = repository;
        this.steps = steps;
        this.entities = entities;
    }

    /** What happens to the rest when one is refused. */
    public enum Mode {
        /** Each by itself. */
        EACH,
        /** All or none. */
        ALL
    }

    /**
     * What became of one task.
     *
     * @param asked its id or key, as it was given
     * @param task as it is afterwards; null when it was refused
     * @param refusal why; null when it was done
     */
    public record Edited(
            String asked, @Nullable TaskView task, @Nullable AeonException refusal) {}

    /** One of the refusals that a problem lists. */
    record Refused(String task, String code, String detail) {}

    /**
     * Changes and moves the tasks, each named once.
     *
     * @param target where they go; null for nowhere
     * @throws AeonException {@link TaskError#BULK_REFUSED} with every refusal, in {@link Mode#ALL}
     */
    public List<Edited> edit(
            List<String> idsOrKeys, UnaryOperator<TaskDetails> change, @Nullable TaskState target, Mode mode) {
        var results = new ArrayList<Edited>();
        for (var asked : new LinkedHashSet<>(idsOrKeys)) {
            results.add(edit(asked, change, target));
        }
        if (mode == Mode.ALL) {
            refuseUnlessAll(results);
        }
        return List.copyOf(results);
    }

    private Edited edit(String asked, UnaryOperator<TaskDetails> change, @Nullable TaskState target) {
        var found = lookUp(asked);
        if (found.isEmpty()) {
            return new Edited(asked, null, Tasks.notFound(asked));
        }
        var task = found.get();
        try {
            if (target == null || task.state() == target) {
                steps.describe(task, change.apply(task.details()));
            } else {
                var outlook = steps.look(task, target);
                steps.describe(task, change.apply(task.details()));
                steps.go(task, target, null, outlook);
            }
            return new Edited(asked, steps.finish(task).toView(), null);
        } catch (AeonException refusal) {
            entities.detach(task);
            return new Edited(asked, null, refusal);
        }
    }

    /** Waits for whoever changes it now, so that the last word counts. */
    private Optional<Task> lookUp(String idOrKey) {
        var key = TaskKey.parse(idOrKey);
        if (key.isPresent()) {
            return repository.lockByKey(key.get().value());
        }
        try {
            return repository.lockById(UUID.fromString(idOrKey));
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    private static void refuseUnlessAll(List<Edited> results) {
        var refused = new ArrayList<Refused>();
        for (var result : results) {
            if (result.refusal() != null) {
                refused.add(new Refused(
                        result.asked(),
                        result.refusal().code().code(),
                        result.refusal().detail()));
            }
        }
        if (!refused.isEmpty()) {
            throw new AeonException(
                            TaskError.BULK_REFUSED,
                            refused.size() + " of " + results.size() + " tasks cannot be changed like this.")
                    .with("refused", refused);
        }
    }
}
